import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import type { Heard } from './hear.ts';
import { CONTAINERS, NARROWINGS, namesPlace } from './named-place.ts';

const THINGS = '(?:machines?|servers?|vms?|hosts?|boxes|nodes|computers|instances)';
const EVERY_MACHINE = new RegExp(
  ` (?:(?:all|every|each|both)(?: of)?(?: the| my| our)? (?:[^ ;,]+ ){0,2}${THINGS}|${THINGS} all|(?:whole|entire) [^ ;,]+|everywhere|everyone|fleet|estate|environment) `,
);
const EVERY_MACHINE_JA =
  /全台|全(?:マシン|サーバ|仮想|vm|機|ホスト|ノード|環境)|(?:全て|すべて|全部|全体)の?(?:マシン|サーバ|仮想|vm|ホスト|機|環境)|(?:マシン|サーバー?|vm|機)を?(?:全部|すべて|全て|全台)/;

/** "The others too" are not those that were spoken of. */
const OTHERS = / (?:others?|else|rest|remaining) |(?:他|ほか|残り)の?(?:も|を|は|マシン|サーバ|全部)/;
const POINTED_AT = / (?:them|those|these|it) |[こそ]れ(?:ら)?/;
/** Of machines "all" may be more; what is installed are the updates that were spoken of. */
const OF_UPDATES = 'install-updates';

type Meant = Pick<Question, 'entities' | 'scope'>;

/**
 * What "install all of them", 「全部当てて」 is done to, where machines or a place were spoken of: those, and not the fleet; it is said of their updates as often. Null where nothing
 * was, or where every machine is said, or another place.
 */
export function allOfThose(
  { spoken: { words, dense }, entities }: Pick<Heard, 'spoken' | 'entities'>,
  topic: TopicId,
  previous: Question | null,
): Meant | null {
  if (previous === null || namesPlace(entities)) return null;
  const said = `${words}${dense}`;
  if (OTHERS.test(said) || (topic !== OF_UPDATES && !POINTED_AT.test(said))) return null;
  if (EVERY_MACHINE.test(words) || EVERY_MACHINE_JA.test(dense)) return null;
  const { machines } = previous.entities;
  if (previous.scope === 'machines')
    return machines.length === 0 ? null : { entities: { ...entities, machines }, scope: 'machines' };
  const place = [...CONTAINERS, ...NARROWINGS].map((kind) => [kind, previous.entities[kind]] as const);
  return { entities: { ...entities, ...Object.fromEntries(place) }, scope: 'fleet' };
}
