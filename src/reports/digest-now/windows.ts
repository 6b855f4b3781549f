import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { machinesText } from '../group-blocks.ts';
import { WINDOW_FACTS } from '../next-patch/next.ts';
import { obstaclesOf } from '../next-patch/obstacles.ts';
import { type SharedWindow, SharedWindows } from '../next-patch/shared-windows.ts';
import { NEXT_PATCH } from '../next-patch/topic.ts';
import { said } from '../said.ts';
import { aboutTheSame } from './further-questions.ts';
import { type DigestOccasion, defineSection, NOTHING_SHOWN } from './section.ts';

const TITLE: Text = { en: 'Next windows', ja: '次のメンテナンス期間' };

/** As many windows as are read at a glance. */
const MOST_WINDOWS = 4;

/** Which windows come next, how many machines each takes, and on how many something stands in the way. */
export const windows = defineSection({
  id: 'windows',
  title: TITLE,
  needs: WINDOW_FACTS,
  collect({ form, question }) {
    const shared = new SharedWindows();
    let unreadCount = 0;
    let withoutCount = 0;
    let stoppedCount = 0;
    return {
      add(each) {
        if (each.facts.windows?.isKnown === false) unreadCount += 1;
        else if (shared.add(each) === null) withoutCount += 1;
        else if (obstaclesOf(each).length > 0) stoppedCount += 1;
      },
      part() {
        const all = shared.inOrder();
        const data = {
          windows: all.map(({ scheduleId, startsAt, machines }) => ({ scheduleId, startsAt, machines })),
          unreadCount,
          withoutCount,
          stoppedCount,
        };
        if (form === 'errors') return { ...NOTHING_SHOWN, data };
        const [first] = all;
        return {
          ...NOTHING_SHOWN,
          data,
          traits: [{ label: { en: 'Next window', ja: TITLE.ja }, value: nextText(first, unreadCount) }],
          folds: [
            {
              title: TITLE,
              blocks: windowBlocks(all, { unreadCount, withoutCount, stoppedCount }, question),
            },
          ],
        };
      },
    };
  },
});

interface Counts {
  readonly unreadCount: number;
  readonly withoutCount: number;
  readonly stoppedCount: number;
}

function windowBlocks(
  all: readonly SharedWindow[],
  { unreadCount, withoutCount, stoppedCount }: Counts,
  question: DigestOccasion['question'],
): readonly Block[] {
  return [
    {
      kind: 'rows',
      rows: all.slice(0, MOST_WINDOWS).map(({ says, machines }) => ({
        standing: null,
        lead: machinesText(machines.length),
        title: says,
        text: null,
        detail: [],
      })),
    },
    ...(all.length > MOST_WINDOWS ? [said(laterText(all.length - MOST_WINDOWS), 'subtle')] : []),
    ...(stoppedCount > 0 ? [said(stoppedText(stoppedCount), 'warning')] : []),
    ...(withoutCount > 0 ? [said(withoutText(withoutCount), 'subtle')] : []),
    ...(unreadCount > 0 ? [said(unreadText(unreadCount), 'warning')] : []),
    {
      kind: 'buttons',
      buttons: [
        {
          label: { en: 'All next patches', ja: '次のパッチをすべて表示' },
          question: aboutTheSame(question, NEXT_PATCH.id),
        },
      ],
    },
  ];
}

function nextText(first: SharedWindow | undefined, unreadCount: number): Text {
  if (first !== undefined) {
    const of = machinesText(first.machines.length);
    return { en: `${first.says.en}, ${of.en}`, ja: `${first.says.ja}、${of.ja}` };
  }
  return unreadCount > 0
    ? unreadText(unreadCount)
    : { en: 'no window of a schedule is to come', ja: '今後のスケジュールのメンテナンス期間なし' };
}

function laterText(count: number): Text {
  return { en: `${count} later windows`, ja: `ほか ${count} 件のメンテナンス期間` };
}

function stoppedText(count: number): Text {
  return {
    en: `On ${machinesText(count).en} something stands in the way of the next window.`,
    ja: `${count} 台では次のメンテナンス期間でのパッチ適用を妨げるものがあります。`,
  };
}

function withoutText(count: number): Text {
  return {
    en: `No window of a schedule patches ${machinesText(count).en}.`,
    ja: `スケジュールによるパッチ適用の予定がないマシン: ${count} 台`,
  };
}

function unreadText(count: number): Text {
  return {
    en: `The windows of ${machinesText(count).en} could not be read.`,
    ja: `${count} 台のメンテナンス期間は読み取れませんでした。`,
  };
}
