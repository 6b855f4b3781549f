import { matchesOf } from '../../model/matches-of.ts';
import { looksLikeMachineName } from '../entities/machine-name.ts';

/** Where the asker's own words go on after what was pasted: a sentence or clause that asks. */
const ASKING_SENTENCE =
  /^\s*(?:(?:so|and|but|now|ok|okay|thanks?)[\s,]+)?(?:why|what|how|which|when|where|who|is|are|was|can|could|would|do|does|did|should|any (?:idea|clue|hint)|please (?:check|explain|help|tell|look|advise|find|decode)|explain|decode|help|tell me|(?:that|this) (?:is|was|happens|comes))\b/i;
const ASKING_IN_JAPANESE =
  /なぜ|何故|なんで|どうして|どう(?:すれば|いう|したら|なって)|教えて|調べて|見て(?:ください|もらえ|ほしい)|原因|理由|対処|意味|でしょうか|(?:です|ます)か|何(?:です|でしょう|\?|？)|とは[?？]?$/;
const ASKING_CLAUSE =
  /[,;、–-]\s{0,2}(?=(?:so |and |but )?(?:why|what (?:is|are|does|do|should|can|now|to)|how (?:do|can|to|come)|any idea|is (?:that|this|it)|can you|please (?:check|explain|help|tell|look))\b)/i;
/** 「…と表示される」: the quotation ends before the particle. */
const QUOTATION_END =
  /["」』]?\s?(?:と(?:いう|出|表示|言わ|なっ|なり|なる|エラー|のこと|書|返|記録)|って(?:出|何|なに|表示)|が(?:出|表示))/;
/** ", but web03 doesn't": what is so on a machine against what was quoted. */
const CONTRAST =
  /[,;–-]\s{0,2}(?:(?:but|and|yet|while|though|although|however)\s)*(?<name>[a-z0-9_][a-z0-9._-]{0,80})\s(?:(?:is|are|was|has|does|did|do|can)(?:n['’]?t|\snot)?|still|never|shows?)(?![\w-])/gi;
const SENTENCE_END = /(?<=[.!?。！？])\s{1,3}|(?<=[。！？])/g;

export function isAsking(sentence: string): boolean {
  return ASKING_SENTENCE.test(sentence) || ASKING_IN_JAPANESE.test(sentence);
}

/** Where the asker goes on with what is otherwise on a machine that he names; -1: nowhere. */
export function contrastAt(text: string): number {
  const own = matchesOf(CONTRAST, text).find(({ groups }) =>
    looksLikeMachineName((groups?.name ?? '').toLowerCase()),
  );
  return own?.index ?? -1;
}

/** Length of the beginning of a text that is evidence: up to where the asker's own words go on. */
export function evidenceLength(text: string): number {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: gap, index }) => index + gap.length);
  const sentence = [0, ...ends].find((start, index, starts) =>
    isAsking(text.slice(start, starts[index + 1] ?? text.length)),
  );
  const stretch = sentence === undefined ? text : text.slice(0, sentence);
  const breaks = [stretch.search(ASKING_CLAUSE), stretch.search(QUOTATION_END)].filter((at) => at >= 0);
  return Math.min(stretch.length, ...breaks);
}
