import type { Topic } from '../model/topic.ts';
import { WINDOWS_SERVER } from './entities/os-release.ts';
import type { Heard } from './hear.ts';
import { CONTAINERS, namesAny, namesPlace } from './named-place.ts';

/** How many machines a question is about that names none: one all the same, many, or it does not say. */
export type HowMany = 'one' | 'many' | 'unsaid';

/** "Anything failed?": what a diagnosis is asked of happens on machines alone; a report may mean updates or runs. */
const ANY =
  /\b(?:any(?:thing|body|one)?|everything|what (?:else )?(?:failed|fails|broke))\b|何か|なにか|どこか|(?:サーバー?|マシン|vm|ホスト|端末|機|パッチ|更新(?:プログラム)?|アップデート|もの|やつ|ところ)(?:(?:って|は|が|も)?(?:ある|あり(?:ます|ません)|ない(?:か|です|の))|(?:の?(?:一覧|リスト))?を(?:教え|見せ|出し))/i;

/** 「定義が古いサーバは?」: all that are so. */
const MACHINES_ASKED = /(?:サーバー?|マシン|vm|ホスト|端末)(?:は|って|たち)?\s*[?？]?\s*$/i;

/** What no one machine is called by: "the stopped machines", "Ubuntu 22.04". */
const KINDS = ['osRelease', 'power'] as const;

/** "Where it is off": of each machine, the setting. */
const WHERE_IT_IS = /\bwhere(?:ver)? (?:it|its|it’s|it's)(?= |$)/gi;

/** "The Linux server", "it": one that is not named. Japanese has no such form, but may point at it. */
const ONE_MACHINE = /\b(?:machine|server|vm|host|computer|node|box|it|its|this one|that one)\b/i;

const IN_JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const POINTED_AT = /[こそあ]の|[こそあ]れ[はのっに]|当該|該当の/;

/** How many machines a question of this topic is about; `asked`: as it was asked. Only what tells of machines can be about many. */
export function howMany({ intent }: Topic, { concepts, entities }: Heard, asked: string): HowMany {
  const text = asked.replace(WHERE_IT_IS, ' ').toLowerCase().replace(WINDOWS_SERVER, ' ');
  const isTold = intent === 'report' || intent === 'diagnose';
  if (isTold && (concepts.has('many-machines') || namesAny(entities, CONTAINERS))) return 'many';
  if (intent === 'diagnose' && concepts.has('which')) return 'many';
  // What is done in a place, or to machines of a kind, is done to its machines; Japanese has no word for one alone that is not also for several.
  const isOne = (IN_JAPANESE.test(text) ? POINTED_AT : ONE_MACHINE).test(text);
  if (intent === 'act' && namesAny(entities, [...CONTAINERS, ...KINDS])) return isOne ? 'one' : 'many';
  if (isOne) return 'one';
  // 停止中のマシン, "Ubuntu 22.04 not assessed": whichever are so.
  const isOfAny = ANY.test(text) || MACHINES_ASKED.test(text) || namesAny(entities, KINDS);
  if (intent === 'diagnose' && isOfAny) return 'many';
  return intent === 'report' && (namesPlace(entities) || MACHINES_ASKED.test(text)) ? 'many' : 'unsaid';
}
