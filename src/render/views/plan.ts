import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import type { PreviewedRoles } from '../../model/deed-record.ts';
import { lettingQuestion } from '../../model/letting-question.ts';
import type { Text } from '../../model/locale.ts';
import type { Plan } from '../../model/plan.ts';
import { countedAs } from '../counted-as.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { nameList } from '../name-list.ts';
import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import { planNotes } from '../plan-notes.ts';
import { planCalls, planTraits, undoneTraits } from '../plan-parts.ts';
import { refusalRows } from '../refusal-rows.ts';
import { topicName } from '../topic-name.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What an action would do: to what, with which calls, at what price, and what is refused. */
export const plan: View = (answer, titles) =>
  answer.plan === null ? [] : planned(answer, answer.plan, titles, letting(answer, answer.plan));

/** The same to whom it would be carried out as; `roles`: whether his own allow it. */
export function planAs(roles: PreviewedRoles): View {
  return (answer, titles) => {
    if (answer.plan === null) return [];
    const ending =
      roles.state === 'lacks'
        ? [{ kind: 'text', text: roles.reason, tone: 'warning' } as const]
        : [asYou(roles), ...letting(answer, answer.plan)];
    return planned(answer, answer.plan, titles, ending);
  };
}

/** The same to who has just let it and may not. */
export function planRefused(reason: Text): View {
  return (answer, titles) => {
    if (answer.plan === null) return [];
    const [heading, ...blocks] = planned(answer, answer.plan, titles, []);
    const text = wordsInBoth((words, locale) => `${words.planRefusedYou}: ${reason[locale]}`);
    return [heading ?? [], { kind: 'text', text, tone: 'warning' } as const, ...blocks].flat();
  };
}

function planned(
  answer: Answer,
  shown: Plan,
  titles: Parameters<View>[1],
  ending: readonly Block[],
): readonly Block[] {
  const { targets, refusals } = shown;
  return [
    plainHeading(topicName(answer.question.topic ?? shown.action, titles)),
    { kind: 'text', text: summary(shown), tone: 'strong' },
    ...(isOfEverything(answer)
      ? [{ kind: 'text', text: wordsInBoth((words) => words.planEverywhere), tone: 'warning' } as const]
      : []),
    ...coverageBlocks({ coverage: withoutIgnored(answer) }),
    ...(targets.length === 0
      ? []
      : [
          {
            kind: 'traits',
            traits: [...undoneTraits(shown, titles), ...planTraits(shown)],
          } as const,
        ]),
    ...planNotes(shown).map((text): Block => ({ kind: 'text', text, tone: 'plain' })),
    ...(refusals.length === 0 ? [] : [{ kind: 'rows', rows: refusalRows(shown) } as const]),
    ...(answer.choices.length === 0
      ? []
      : offered(
          answer,
          wordsInBoth((words) => words.planMeant),
        )),
    ...planCalls(shown),
    ...ending,
  ];
}

function asYou({ state }: Exclude<PreviewedRoles, { readonly state: 'lacks' }>): Block {
  return { kind: 'text', text: wordsInBoth((words) => words.planAsYou(state === 'enough')), tone: 'plain' };
}

/** The button that has this plan carried out, as it is shown; or why the asker has none. */
function letting(answer: Answer, shown: Plan): readonly Block[] {
  const { targets, permit } = shown;
  if (targets.length === 0) return [];
  if (permit.state === 'refused') return [{ kind: 'text', text: permit.reason, tone: 'subtle' }];
  const { approvals } = permit;
  const label = wordsInBoth((words) => (approvals === 0 ? words.carryOut : words.askApproval(approvals)));
  const buttons = [{ label, question: lettingQuestion(answer.question, shown, answer.asOf) }];
  // Nobody has to be convinced: there is nothing to write.
  if (approvals === 0) return [{ kind: 'buttons', buttons }];
  const reason = {
    kind: 'text',
    name: 'reason',
    label: wordsInBoth((words) => words.deedReasonAsked),
    placeholder: wordsInBoth((words) => words.deedReason),
  } as const;
  return [{ kind: 'form', fields: [reason], buttons }];
}

/** Nothing limits it: neither a place nor a name nor a group. */
function isOfEverything({ question, coverage, plan: shown }: Answer): boolean {
  const isLimited = question.holding !== undefined || coverage?.filters.understood.length !== 0;
  return question.scope === 'fleet' && !isLimited && shown !== null && shown.targets.length > 0;
}

/** A place that is not there refuses all of it, and the refusal says so: nothing is done elsewhere in its stead. */
function withoutIgnored({ coverage }: Answer): Answer['coverage'] {
  return coverage && { ...coverage, filters: { ...coverage.filters, ignored: [] } };
}

function summary({ targets }: Plan): Text {
  return wordsInBoth((words) =>
    targets.length === 0
      ? words.planNothing
      : words.planFor(
          targets.length,
          nameList(
            targets.map(({ name }) => name),
            words,
          ),
          countedAs(targets),
        ),
  );
}
