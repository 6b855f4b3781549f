import type { Choice } from '../model/choice.ts';
import { otherTwins } from '../model/other-twins.ts';
import type { Question } from '../model/question.ts';
import { readReply } from './read-reply.ts';
import type { SpokenText } from './spoken-text.ts';

const ENGLISH =
  /^ (?:(?:no|ok|okay|and|then|now|what about|how about|i (?:mean|meant)|the same for) |, )*(?:the )?others?(?: (?:one|ones|machine|machines|server|vm))?(?: please| too| as well)* (?:; )*$/;
const JAPANESE =
  /^(?:では|じゃあ|いや|いいえ|,|同じことを)*(?:もう(?:一方|片方|1つ|一つ|1台|一台|ひとつ)|他方|別の(?:方|ほう|マシン)|ほかの(?:方|マシン)|他の(?:方|マシン))(?:の(?:方|ほう|マシン))?(?:は|を|が|で|も)?(?:どう|お願い|教えて|見て|確認)?(?:です|します|ください|下さい)*(?:か)?;*$/;

/**
 * The question before, asked of the other machine of that name ("the other one", もう一方); of all of them, where there are more, so
 * that it is asked back which. Null where the words say anything else, or no machine was picked from several.
 */
export function otherOne({ words, dense }: SpokenText, previous: Question): Question | null {
  if (!ENGLISH.test(words) && !JAPANESE.test(dense)) return null;
  const [other, ...more] = otherTwins(previous);
  if (other === undefined || more.length === 0) return other?.question ?? null;
  const { twins = [], ...question } = previous;
  const machines = question.entities.machines.map((machine) =>
    twins.includes(machine) ? (machine.split('/').at(-1) ?? machine) : machine,
  );
  return { ...question, entities: { ...question.entities, machines } };
}

/**
 * The question before, asked of another of the machines that were offered when one was picked, by its number or its group, or of all of them: "no, the first",
 * いや、1 のほう, "both". Null where the words pick none, or no machine was picked from several.
 */
export function pickedAnew(text: string, previous: Question): Question | null {
  const { twins = [], seen: _seen, focus: _focus, ...question } = previous;
  if (twins.length === 0) return null;
  const askedOf = (ids: readonly string[]): Question => {
    const machines = question.entities.machines.flatMap((each) => (twins.includes(each) ? ids : [each]));
    return { ...question, entities: { ...question.entities, machines: [...new Set(machines)] } };
  };
  const choices = twins.map((id): Choice => {
    const label = labelOf(id);
    return { topic: question.topic, machine: null, label: { en: label, ja: label }, question };
  });
  const reply = readReply(text, choices);
  if (reply?.picks === 'all') return askedOf(twins);
  const id = reply?.picks === 'choice' ? twins[reply.index] : undefined;
  return id === undefined ? null : { ...askedOf([id]), twins };
}

/** As it was offered: its name, and its resource group. */
function labelOf(id: string): string {
  const group = /\/resourcegroups\/([^/]+)/.exec(id)?.[1];
  const name = id.split('/').at(-1) ?? id;
  return group === undefined ? name : `${name} (${group})`;
}
