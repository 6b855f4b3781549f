import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { carriedOn } from './carried-on.ts';
import { classificationsTaken } from './entities/update-wishes.ts';
import { isOnlyFiller } from './follow-up.ts';
import type { Heard } from './hear.ts';
import { isNamed } from './named-place.ts';
import type { Said } from './question-of.ts';

/** What a plan may be had otherwise in, without being asked for anew. */
const AMENDED = ['reboot', 'classifications', 'duration', 'kb', 'packages'] as const;

const WISHES: readonly RegExp[] = [
  / (?:(?:but|no|not|without|with|never|always|allow|allowing|skip|avoid|do|any|a|an|the|if|when|as|only|needed|required|necessary|of|then|please) )*(?:reboot|reboots|rebooting|restart|restarts|restarting)(?: (?:if|when|only|as|needed|required|necessary|afterwards))*(?= )/g,
  / (?:and|updates?|patch|patches|ones|fixes)(?= )/g,
  / (?:@duration|@kb|@package|make|keep|use|max|maximum|within|at most|up to|longest)(?= )/g,
];
const WISHES_JA: readonly RegExp[] = [
  /(?:再起動|リブート)(?:は|を|も|が)?(?:なし|無し|しない|せず|させない|させず|不要|あり|有り|必要なら|必要に応じて|可|禁止|して|する)?/g,
  /@duration|@kb|@package|以内|最大|まで|だけ|のみ|にして|して(?:ください|下さい|ほしい|おいて)?|な?(?:更新(?:プログラム)?|パッチ)|・| /g,
];

/** The plan before as it is wanted now ("no reboot", やっぱりセキュリティだけで); null where a message says anything else, or nothing was planned. */
export function amended(
  said: Said,
  { spoken, entities }: Pick<Heard, 'spoken' | 'entities'>,
  previous: Question,
  topic: Topic,
): Question | null {
  const isPlanned = topic.intent === 'act' && previous.intent === 'act';
  if (!isPlanned || entities.machines.length > 0) return null;
  const named = AMENDED.filter((kind) => isNamed(entities[kind]));
  const words = WISHES.reduce((left, wish) => left.replace(wish, ''), classificationsTaken(spoken.words));
  const dense = WISHES_JA.reduce((left, wish) => left.replace(wish, ''), classificationsTaken(spoken.dense));
  if (named.length === 0 || !isOnlyFiller({ words, dense })) return null;
  const wanted = Object.fromEntries(named.map((kind) => [kind, entities[kind]]));
  return {
    ...previous,
    ...said,
    // What was to be left out is read in the words that said so.
    text: `${previous.text}; ${said.text}`,
    entities: { ...carriedOn(previous.entities, entities), ...wanted },
  };
}
