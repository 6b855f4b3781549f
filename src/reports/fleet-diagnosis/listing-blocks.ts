import type { Block } from '../../model/block.ts';
import { causeOf } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { standingOf } from '../../model/standing.ts';
import { groupPreviews } from '../group-previews.ts';
import type { ReportOccasion } from '../report.ts';
import { WHOLE_LIST } from '../whole-list.ts';
import { fixText } from './blocks.ts';
import { type ListedPage, PAGE_SIZE } from './cause-listing.ts';

/** What one page of a group shows, and the questions for the pages beside it. */
export interface ListedGroup
  extends ListedPage,
    Pick<ReportOccasion, 'actionTitle' | 'causeTitle' | 'question'> {
  /** Of the scenario. */
  readonly title: Text | null;
}

/** The machines of one cause, page by page; the way to the next page, to the one before and back to all causes. */
export function listingBlocks(group: ListedGroup): readonly Block[] {
  const { first, fix, machineCount, machines, page, question, title } = group;
  const start = page * PAGE_SIZE;
  const count = `${machineCount}`;
  const { listing: _, ...whole } = question;
  return [
    {
      kind: 'heading',
      standing: severityOf(group) ?? (first && standingOf(first)),
      subtitle: title,
      title: nameOf(group),
    },
    {
      kind: 'text',
      tone: 'subtle',
      text:
        machines.length === 0
          ? { en: `No machine here (${count} in all)`, ja: `該当するマシンなし (全 ${count} 台)` }
          : {
              en: `Machines ${start + 1} to ${start + machines.length} of ${count}`,
              ja: `全 ${count} 台中 ${start + 1}～${start + machines.length} 台目`,
            },
    },
    ...(fix === null ? [] : [{ kind: 'text', text: fixText(fix), tone: 'plain' } as const]),
    { kind: 'machines', machines, count: machines.length },
    ...previewsOf(group),
    {
      kind: 'buttons',
      buttons: [
        ...(start + PAGE_SIZE < machineCount
          ? [{ label: { en: 'Next machines', ja: '次のマシン' }, question: onPage(group, page + 1) }]
          : []),
        ...(page > 0
          ? [{ label: { en: 'Previous machines', ja: '前のマシン' }, question: onPage(group, page - 1) }]
          : []),
        { label: { en: 'All causes', ja: 'すべての原因' }, question: whole },
      ],
    },
    ...(machineCount > PAGE_SIZE ? [WHOLE_LIST] : []),
  ];
}

/** What can be done to the whole group, on whichever page. */
function previewsOf(listed: ListedGroup): readonly Block[] {
  const { first, group: key, machineCount, actions, question, actionTitle } = listed;
  // Machines of one severity have causes of their own each.
  if (first === null || severityOf(listed) !== null) return [];
  const { listing: _, ...whole } = question;
  const occasion = { topic: first.scenario, question: whole, actionTitle };
  return groupPreviews([{ key, name: null, machineCount, actions }], occasion).get(key) ?? [];
}

/** The severity that was asked for in words; null where the group is one of the report's own. */
function severityOf({ group }: ListedGroup): Severity | null {
  return SEVERITIES.find((severity) => severity === group) ?? null;
}

/** The cause; of a severity, how many there are; of machines without either, that they are machines. */
function nameOf(listed: ListedGroup): Text {
  const { first, causeTitle, machineCount: count } = listed;
  if (severityOf(listed) !== null)
    return { en: count === 1 ? '1 machine' : `${count} machines`, ja: `${count} 台` };
  const cause = first && causeOf(first);
  if (first === null || cause === null) return { en: 'Machines', ja: 'マシン' };
  return causeTitle(first.scenario, cause) ?? { en: cause, ja: cause };
}

function onPage({ question, group }: ListedGroup, page: number): Question {
  return { ...question, listing: { group, page } };
}
