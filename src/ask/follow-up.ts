import type { Concept, SpokenConcept } from '../model/concept.ts';
import type { Entities } from '../model/question.ts';
import { withoutConcepts } from './concepts-of.ts';
import { RELEASES } from './entities/os-release.ts';
import { POWER_IN_JAPANESE, POWER_IN_WORDS } from './entities/power-asked.ts';
import { NARROWINGS, namesAny, namesPlace } from './named-place.ts';
import type { SpokenText } from './spoken-text.ts';

/** What a message that says nothing new adds to the question before it. */
export type FollowUp = 'other-machines' | 'all-machines' | 'elsewhere' | 'other-particulars' | 'same-again';

const FILLERS: ReadonlySet<string> = new Set(
  `@machine @group @subscription @location @place @tag ; , and or & what about is are the same for also too then now on with as well of to it its this
  that one ones question please again so hmm but them these those do does in if could can you tell me
  thanks there here other others another else machine machines server servers vm vms host hosts computer next
  instead only just again repeat likewise ditto try no nope not i you we meant mean wrong sorry oops rather actually correction wait tho though`.split(
    /\s+/,
  ),
);
const JAPANESE_FILLERS =
  /(?:やっぱり?|やはり|だけ|のみ|(?:に)?絞(?:って|り込んで)|[こそ]の(?:うち|中)(?:で|の)?|でした|そうじゃなくて|そうではなく(?:て)?|じゃなくて|ではなくて|では|じゃあ|じゃ|それ|これ|あれ|次|なら|場合|について|に関して|同じ(?:こと|質問)?|同様|どう(?!なって)|ですか|です|でしょう|ますか|お願い(?:します)?|教えて|ください|下さい|ほか|他|別|マシン|サーバー?|仮想マシン|ホスト|vm|の|は|も|と|や|に|を|で|が|か|ね|よ|さん|に対して|あと|なに|何|そして|および|及び|また|もう一度|再度|いや|いいえ|違う|違います|ちがう|すみません|失礼|ありがとう(?:ございま(?:す|した))?|了解(?:です|しました)?|わかりました|分かりました|間違え(?:た|ました)|間違い|正しく|じゃなくて|ではなく|つもり|こと|ほう|方|です|,|;|@machine|@group|@subscription|@location|@place|@tag)/g;

/** "ok, and vm-02?" goes on; "is vm-01 ok?" asks for its health. */
const OPENING = /^ (?:ok|okay) (?:, )?(?=\S)/;
const AGAIN =
  /^ (?:please )?(?:(?:check|try|run|look|ask)(?: it| that)? )?(?:once )?(?:again|more|recheck)(?: please)? ; $/;
const AGAIN_IN_JAPANESE =
  /^(?:もう[1一]度|再度|再)(?:確認|チェック|実行|見)?(?:して|て)?(?:ください|下さい)?;$/;

/** "what about the others": after one machine, all of them. */
const THE_OTHERS =
  /^ (?:(?:and|ok|okay|so|now|then|what about|are|how are) |, )*(?:the |all the |all )?(?:others|rest|other (?:machines|servers|vms|ones))(?: too| as well| ok| of them| of the machines)? (?:; )*$/;
const THE_OTHERS_IN_JAPANESE =
  /^(?:じゃあ|では|,|で)*(?:ほか|他|残り|その他)(?:の(?:マシン|サーバー?|もの|台))?(?:は|も)(?:どう(?:です)?|同じ(?:です)?|大丈夫(?:です)?)?か?;*$/;

/** A message, as far as it may go on with the question before. */
interface Said {
  readonly spoken: SpokenText;
  readonly concepts: ReadonlySet<Concept>;
  readonly entities: Entities;
}

/** Whether the words name machines and ask nothing of them: "vm-02?", "vm-02 は?", "and web01". */
export function onlyNamesMachines(spoken: SpokenText): boolean {
  return spoken.words.includes('@machine') && isOnlyFiller(spoken);
}

/** Whether the words say where machines are, or of what kind, and ask nothing of them: "and in japaneast?", "Linux は?", 停止中のマシンは? */
export function onlyNamesPlace({ spoken, entities }: Omit<Said, 'concepts'>): boolean {
  if (entities.machines.length > 0 || !namesPlace(entities)) return false;
  return isOnlyFiller(namesAny(entities, NARROWINGS) ? withoutKind(spoken) : spoken);
}

/** What else says of which kind machines are, where it is known that something does. */
const KIND = / (?:which|list|arc|azure|linux|windows)(?= )/g;
const KIND_IN_JAPANESE = /azure|arc対応|arc|linux|windows|一覧|リスト|どれ|だけ/g;

function withoutKind({ words, dense }: SpokenText): SpokenText {
  return {
    words: words.replace(RELEASES, '').replace(POWER_IN_WORDS, '').replace(KIND, ''),
    dense: dense.replace(RELEASES, '').replace(POWER_IN_JAPANESE, '').replace(KIND_IN_JAPANESE, ''),
  };
}

/** Whether the words leave something out of what was asked for before, and ask nothing else: "but not vm-02", 「vm-02 以外」. */
export function onlyLeavesOut({ words, dense }: SpokenText): boolean {
  return isOnlyFiller({ words: words.replace(LEAVING_OUT, ' '), dense: dense.replace(LEFT_OUT, '') });
}

const LEAVING_OUT = / (?:except(?:ing)?|excluding|apart from|aside from|leav(?:e|ing) out|skip)(?= )/g;
const LEFT_OUT = /以外|(?:は|を)?除(?:いて|き|外して|外)|を外して|抜き/g;

/** How a message continues the question before it; null when it asks something of its own. */
export function followUpOf({ spoken, concepts, entities }: Said): FollowUp | null {
  const bare = withoutParticulars(spoken);
  if (onlyNamesMachines(bare)) return 'other-machines';
  if (onlyNamesPlace({ spoken: bare, entities })) return 'elsewhere';
  if (bare.words !== spoken.words && isOnlyFiller(bare)) return 'other-particulars';
  if (
    concepts.has('everything') &&
    isOnlyFiller(withoutConcepts(spoken, ['everything', 'machine', 'many-machines']))
  ) {
    return 'all-machines';
  }
  if (THE_OTHERS.test(spoken.words) || THE_OTHERS_IN_JAPANESE.test(spoken.dense)) return 'all-machines';
  const asksWhy: readonly SpokenConcept[] = ['why'];
  if (concepts.has('why') && isOnlyFiller(withoutConcepts(spoken, asksWhy))) {
    if (spoken.words.includes('@machine')) return 'other-machines';
    return namesPlace(entities) ? 'elsewhere' : 'same-again';
  }
  return AGAIN.test(spoken.words) || AGAIN_IN_JAPANESE.test(spoken.dense) ? 'same-again' : null;
}

/** Particulars that are asked about, rather than machines. */
function withoutParticulars({ words, dense }: SpokenText): SpokenText {
  const spokenWords = words.replace(/ @(?:kb|definition|range|schedule|run)(?= )/g, '');
  return { words: spokenWords, dense: dense.replace(/@(?:kb|definition|range|schedule|run)/g, '') };
}

/** Whether words ask nothing by themselves. */
export function isOnlyFiller({ words, dense }: SpokenText): boolean {
  const isEnglish = words
    .replace(OPENING, ' ')
    .split(' ')
    .every((word) => word === '' || FILLERS.has(word));
  return isEnglish || dense.replace(JAPANESE_FILLERS, '') === '';
}
