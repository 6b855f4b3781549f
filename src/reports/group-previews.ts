import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { Holding, Question } from '../model/question.ts';
import type { ReportOccasion } from './report.ts';

/** A group of machines that something can be done to. */
export interface ActionableGroup {
  readonly key: string;
  /** What it is called; null: nothing of its own. */
  readonly name: Text | null;
  readonly machineCount: number;
  /** What each of its machines is offered, with what all of them are offered it with. */
  readonly actions: readonly OfferedAction[];
}

/** What holds of every group of a report. */
export interface GroupsOccasion extends Pick<ReportOccasion, 'actionTitle' | 'question'> {
  /** The scenario or report that tells the groups apart. */
  readonly topic: Holding['topic'];
}

interface GroupButton {
  readonly label: Text;
  readonly question: Question;
}

/** Beside them stands what lists the machines: more in one row nobody reads. */
const MOST_PREVIEWS = 2;

/**
 * Buttons that show, for each group, what its actions would do to the whole of it; nothing is changed by the press. They carry the group and not its
 * machines: those that stand in it when it is pressed are looked up then. On one card no two are called the same: `labels`
 * are those that it has already.
 */
export function groupPreviews(
  groups: readonly ActionableGroup[],
  occasion: GroupsOccasion,
  labels: Set<string> = new Set(),
): ReadonlyMap<string, readonly Block[]> {
  return new Map(
    groups.map((group) => {
      const buttons = group.actions.slice(0, MOST_PREVIEWS).flatMap((action) => {
        const button = buttonOf(group, action, occasion);
        if (button === null) return [];
        const isTaken = labels.has(button.label.en) && group.name !== null;
        const label = isTaken ? withName(button.label, group.name) : button.label;
        labels.add(label.en);
        return [{ ...button, label }];
      });
      return [group.key, buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }]] as const;
    }),
  );
}

function buttonOf(
  { key, machineCount }: ActionableGroup,
  { id, arguments: given }: OfferedAction,
  { topic, actionTitle, question }: GroupsOccasion,
): GroupButton | null {
  const title = actionTitle(id, howMany(machineCount));
  if (title === null) return null;
  const asked: Question = {
    ...withoutTraces(question),
    intent: 'act',
    topic: id,
    candidates: [],
    holding: { topic, group: key },
    ...(given && { given }),
    from: 'finding',
  };
  const label = { en: `Preview: ${title.en}`, ja: `プレビュー: ${title.ja}` };
  return { label, question: asked };
}

function howMany(count: number): Text {
  return { en: count === 1 ? '1 machine' : `${count} machines`, ja: `${count} 台` };
}

function withName(label: Text, name: Text | null): Text {
  return name === null ? label : { en: `${label.en} (${name.en})`, ja: `${label.ja} (${name.ja})` };
}

/** What belongs to the question about the fleet alone. */
function withoutTraces({
  seen: _,
  focus: _1,
  listing: _2,
  watch: _3,
  given: _4,
  ...question
}: Question): Question {
  return question;
}
