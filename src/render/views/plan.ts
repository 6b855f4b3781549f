import type { Answer } from '../../model/answer.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Plan } from '../../model/plan.ts';
import { nameList } from '../name-list.ts';
import { plainHeading } from '../plain-heading.ts';
import { planCalls, planTraits, undoneTraits } from '../plan-parts.ts';
import { topicName } from '../topic-name.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

const MOST_REFUSALS_SHOWN = 15;

/** What an action would do: to what, with which calls, at what price, and what is refused. */
export const plan: View = (answer, titles) =>
  answer.plan === null ? [] : planned(answer, answer.plan, titles);

function planned(answer: Answer, shown: Plan, titles: Parameters<View>[1]): readonly Block[] {
  const { targets, refusals } = shown;
  return [
    plainHeading(topicName(answer.question.topic ?? shown.action, titles)),
    { kind: 'text', text: summary(shown), tone: 'strong' },
    ...(targets.length === 0
      ? []
      : [{ kind: 'traits', traits: [...undoneTraits(shown, titles), ...planTraits(shown)] } as const]),
    ...notesOf(shown).map((text): Block => ({ kind: 'text', text, tone: 'plain' })),
    ...(refusals.length === 0 ? [] : [{ kind: 'rows', rows: refusalRows(shown) } as const]),
    ...planCalls(shown),
    ...letting(answer, shown),
  ];
}

/** The button that has this plan carried out, as it is shown; or why the asker has none. */
function letting(answer: Answer, { targets, permit, digest, undoes }: Plan): readonly Block[] {
  if (targets.length === 0) return [];
  if (permit.state === 'refused') return [{ kind: 'text', text: permit.reason, tone: 'subtle' }];
  const { approvals } = permit;
  const label = wordsInBoth((words) => (approvals === 0 ? words.carryOut : words.askApproval(approvals)));
  const deed = { kind: 'carry-out', digest, shownAt: answer.asOf } as const;
  // What becomes of it is shown in this card.
  const { from: _, ...question } = answer.question;
  // And of the deed that was shown, whatever is let meanwhile.
  const pinned = undoes === undefined ? question : { ...question, undoes: undoes.deed };
  return [{ kind: 'buttons', buttons: [{ label, question: { ...pinned, deed } }] }];
}

function summary({ targets, refusals }: Plan): Text {
  return wordsInBoth((words) =>
    targets.length === 0
      ? words.planNothing(refusals.length)
      : words.planFor(
          targets.length,
          nameList(
            targets.map(({ name }) => name),
            words,
          ),
        ),
  );
}

function refusalRows({ refusals }: Plan): readonly Row[] {
  const rows = refusals.slice(0, MOST_REFUSALS_SHOWN).map(
    ({ name, reason }): Row => ({
      standing: null,
      title: name === '' ? wordsInBoth((words) => words.planRefused) : { en: name, ja: name },
      text: reason,
      detail: [],
    }),
  );
  const hidden = refusals.length - rows.length;
  if (hidden <= 0) return rows;
  return [
    ...rows,
    { standing: null, title: wordsInBoth((words) => words.more(hidden)), text: null, detail: [] },
  ];
}

/** Of what is not to be had nothing more need be known. */
function notesOf({ targets, notes }: Plan): readonly Text[] {
  return targets.length === 0 ? [] : [...notes, ...distinct(targets.flatMap((target) => target.notes))];
}

function distinct(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
