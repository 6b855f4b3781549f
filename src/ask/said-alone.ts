import type { Locale } from '../model/locale.ts';
import type { SpokenText } from './spoken-text.ts';

const BACK =
  /^ (?:please )?(?:(?:go|take me|get me|bring me) )?(?:back|home)(?: to (?:the )?(?:start|beginning|menu|help|top|main menu))?(?: please)? (?:; )*$/;
const BACK_IN_JAPANESE =
  /^(?:(?:前|最初|メニュー|ヘルプ|トップ|一覧|元の画面)(?:に|へ))?(?:戻る|戻って|戻りたい|戻して|もどる|もどって)(?:です|ください|下さい)?[;,]*$/;

/** Whether somebody wants to be where everything begins, and says nothing else. */
export function goesBack({ words, dense }: SpokenText): boolean {
  return BACK.test(words) || BACK_IN_JAPANESE.test(dense);
}

const GREETS =
  /^ (?:(?:hi|hello|hey|hiya|howdy|greetings|good|morning|afternoon|evening|there|all|everyone|everybody|team|folks|bot|updateops|,) )+(?:[;,] )*$/;
/** "Good" and "all" alone greet nobody. */
const SAYS_HELLO = / (?:hi|hello|hey|hiya|howdy|greetings|morning|afternoon|evening) /;
const GREETS_IN_JAPANESE =
  /^(?:おはよう|お早う|こんにちは|こんにちわ|こんばんは|こんばんわ|やあ|どうも|はじめまして|初めまして|ハロー)(?:ございます|です|皆さん|みなさん|updateops|ー|[;,])*$/;

/** Whether somebody greets, and says nothing else. */
export function greets({ words, dense }: SpokenText): boolean {
  return (GREETS.test(words) && SAYS_HELLO.test(words)) || GREETS_IN_JAPANESE.test(dense);
}

const ACKNOWLEDGES =
  /^ (?:(?:oh|ah|aha|wow|well|ok|okay|,|that|it|so|now|thats|very|really|i|is|makes?|good to know|fair enough|i see|got it|gotcha|noted|understood|sense|interesting|cool|nice|neat|perfect|lol|haha) )+(?:[;,] )*$/;
const SAYS_SO =
  / (?:good to know|fair enough|i see|got it|gotcha|noted|understood|makes? sense|interesting|cool|nice|neat|perfect|lol|haha|wow|oh|ah|aha) /;
const ACKNOWLEDGES_JA =
  /^(?:,|あ+|ああ|おお|ほう|へえ|へー|ふむ|なるほど|そうですか|そうなんだ|そうなのか|そういうことか|そっか|納得|承知|了解|把握|いいね|すごい|草|w+)+(?:です|しました|ね|ー|[;,])*$/;

/** Whether somebody only says that he has read it. */
export function acknowledges({ words, dense }: SpokenText): boolean {
  return (ACKNOWLEDGES.test(words) && SAYS_SO.test(words)) || ACKNOWLEDGES_JA.test(dense);
}

const AGREES =
  /^ (?:(?:yes|yeah|yep|yup|sure|ok|okay|please|go ahead|go for it|do it|do that|do so|just do it|carry it out|proceed|run it|execute it?|approved?|confirm|confirmed|then|now|and|,) )+(?:; )*$/;
/** "OK" alone says that it was understood. */
const SAYS_TO_DO =
  / (?:yes|yeah|yep|yup|sure|ahead|go|do|carry|proceed|run|execute|approved?|confirm(?:ed)?) /;
const AGREES_IN_JAPANESE =
  /^(?:はい|ええ|うん|では|じゃあ|それで|,|実行|進め|やっ|行っ|お願い|承認|確定|し|て|ます|する|しま|す|ください|下さい|ね|よ|を)+;*$/;

/** Whether somebody lets what was shown to him be done, in words: no word does it, and the button is shown once more. */
export function agreesToDo({ words, dense }: SpokenText): boolean {
  return (AGREES.test(words) && SAYS_TO_DO.test(words)) || AGREES_IN_JAPANESE.test(dense);
}

const IN_LANGUAGE =
  /^ (?:(?:please|and|now|ok|so|the same|again|can you|could you|say|show|repeat|answer|reply|write|explain|translate|switch|speak|tell|me|it|that|this|to|in|,) )*(?<language>english|japanese)(?: (?:please|instead|now|then|version))* (?:; )*$/;
const IN_LANGUAGE_JA =
  /^(?:それを|これを|同じ(?:こと|内容)を|,)*(?<language>英語|日本語)(?:で|に)?(?:も)?(?:お願い|答え|回答|説明|表示|教え|見せ|書い|言っ|訳し|翻訳|切り替え|し|て|たい|ます|して|ください|下さい)*;*$/;

/** The language that somebody wants to be answered in, where he says nothing else. */
export function languageAsked({ words, dense }: SpokenText): Locale | null {
  const named = (IN_LANGUAGE.exec(words) ?? IN_LANGUAGE_JA.exec(dense))?.groups?.language;
  if (named === undefined) return null;
  return named === 'english' || named === '英語' ? 'en' : 'ja';
}
