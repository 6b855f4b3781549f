import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import type { Heard } from './hear.ts';

/** Whether a question that names no machine is about one all the same, about many, or says neither. */
export type HowMany = 'one' | 'many' | 'unsaid';

/** Without a machine these speak of many. */
const MANY: readonly Concept[] = ['which', 'many-machines'];
/** Of a report "which" may ask for updates or runs: machines, or the place they are in, have to be spoken of. */
const MANY_TO_REPORT: readonly Concept[] = [
  'many-machines',
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
];

/** "The Linux server", "it": one that is not named. Japanese has no such form, but may point at it. */
const ONE_MACHINE =
  /\b(?:machine|server|vm|host|computer|node|box|it|its|this one|that one)\b|[こそあ]の(?:1台|一台|マシン|サーバ|仮想マシン|vm|ホスト|端末|やつ)|[こそあ]れ[はのっに]|当該|該当の?(?:マシン|サーバ|vm)/i;

export function howMany({ intent }: Topic, { concepts, entities }: Heard, text: string): HowMany {
  const isOfOne = ONE_MACHINE.test(text);
  const many = intent === 'diagnose' ? MANY : intent === 'report' ? MANY_TO_REPORT : [];
  if (many.some((concept) => concepts.has(concept))) return 'many';
  if (isOfOne) return 'one';
  // Of the machines of a system or a kind it is asked as of those of a place.
  const isNarrowed = entities.osType !== null || entities.machineKind !== null;
  return intent === 'report' && isNarrowed ? 'many' : 'unsaid';
}
