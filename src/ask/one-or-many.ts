import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import type { Heard } from './hear.ts';

/** Whether a question that names no machine is about one all the same, about many, or says neither. */
export type HowMany = 'one' | 'many' | 'unsaid';

const PLACES: readonly Concept[] = [
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
];
/** Without a machine these speak of many. */
const MANY: readonly Concept[] = ['many-machines', ...PLACES];
/** Of a report it may ask for updates or runs. */
const WHICH: Concept = 'which';
/** What fails nowhere else than on machines. */
const ANY =
  /\b(?:any(?:thing|body|one)?|everything|what (?:else )?(?:failed|fails|broke))\b|何か|なにか|どこか/i;

/** "The Linux server", "it": one that is not named. Japanese has no such form, but may point at it. */
const ONE_MACHINE =
  /\b(?:machine|server|vm|host|computer|node|box|it|its|this one|that one)\b|[こそあ]の(?:1台|一台|マシン|サーバ|仮想マシン|vm|ホスト|端末|やつ)|[こそあ]れ[はのっに]|当該|該当の?(?:マシン|サーバ|vm)/i;

export function howMany({ intent }: Topic, { concepts, entities }: Heard, text: string): HowMany {
  const isOfOne = ONE_MACHINE.test(text);
  const isTold = intent === 'report' || intent === 'diagnose';
  if (isTold && MANY.some((concept) => concepts.has(concept))) return 'many';
  if (intent === 'diagnose' && concepts.has(WHICH)) return 'many';
  if (isOfOne) return 'one';
  if (intent === 'diagnose' && ANY.test(text)) return 'many';
  // Of the machines of a system or a kind it is asked as of those of a place.
  const isNarrowed = entities.osType !== null || entities.machineKind !== null;
  return intent === 'report' && isNarrowed ? 'many' : 'unsaid';
}
