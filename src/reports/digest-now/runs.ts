import { installedUpdates } from '../../facts/installed-updates.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { STANDINGS } from '../../model/standing.ts';
import { machinesText } from '../group-blocks.ts';
import { type HistoryLine, historyLine } from '../update-history/history-fleet.ts';
import { UPDATE_HISTORY } from '../update-history/topic.ts';
import { Foremost } from './foremost.ts';
import { aboutTheSame } from './further-questions.ts';
import { MOST_NAMED } from './most-named.ts';
import { type DigestOccasion, defineSection, NOTHING_SHOWN } from './section.ts';

const TITLE: Text = { en: 'Last runs', ja: '最近の実行' };

/** What the runs since the last digest came to, those that failed first. */
export const runs = defineSection({
  id: 'runs',
  title: TITLE,
  needs: { installed: installedUpdates },
  collect(occasion) {
    const { form, now, since } = occasion;
    const asked: Asked = { ...occasion.asked, span: { from: since, to: now } };
    const totals = new RunTotals();
    const foremost = new Foremost<HistoryLine>(MOST_NAMED, byTrouble);
    const failed: object[] = [];
    return {
      add(each) {
        const line = historyLine(each, asked, now);
        totals.add(line);
        if (line.runCount === null || line.runCount === 0) return;
        if (line.standing === 'act-now')
          failed.push({ machine: each.machine.id, latestAt: line.latestAt, latestStatus: line.latestStatus });
        if (form === 'all' || line.standing === 'act-now') foremost.add(line);
      },
      part() {
        const { items } = foremost;
        const data = { since, ...totals.data(), failedMachineCount: failed.length, failed };
        const isChanged = failed.length > 0;
        if (form === 'errors' && !isChanged && totals.unreadCount === 0)
          return { ...NOTHING_SHOWN, data, isChanged };
        return {
          ...NOTHING_SHOWN,
          data,
          traits: [{ label: sinceLabel(since), value: totals.text(failed.length) }],
          folds:
            items.length === 0
              ? []
              : [
                  {
                    title: TITLE,
                    blocks: lineBlocks(items, form === 'all' ? totals.ranCount : failed.length, occasion),
                  },
                ],
          isChanged,
        };
      },
    };
  },
});

/** Sums over the runs of many machines; what no run says is not on record. */
class RunTotals {
  #runCount = 0;
  #installed: number | null = null;
  #failed: number | null = null;
  /** Machines with a run. */
  ranCount = 0;
  unreadCount = 0;

  add({ runCount, installedCount, failedCount }: HistoryLine): void {
    if (runCount === null) {
      this.unreadCount += 1;
      return;
    }
    if (runCount > 0) this.ranCount += 1;
    this.#runCount += runCount;
    this.#installed = plus(this.#installed, installedCount);
    this.#failed = plus(this.#failed, failedCount);
  }

  data(): object {
    return {
      runCount: this.#runCount,
      machineCount: this.ranCount,
      updatesInstalled: this.#installed,
      updatesFailed: this.#failed,
      unreadCount: this.unreadCount,
    };
  }

  text(failedMachines: number): Text {
    const [installed, failed] = [this.#installed, this.#failed];
    const unread = this.unreadCount;
    const on = machinesText(this.ranCount);
    if (this.#runCount === 0)
      return unread > 0
        ? {
            en: `none on record; the runs of ${machinesText(unread).en} could not be read`,
            ja: `記録なし (${unread} 台の実行は読み取れませんでした)`,
          }
        : { en: 'none on record', ja: '記録なし' };
    return {
      en: `${this.#runCount} on ${on.en}, the last one failed on ${failedMachines}; updates installed ${installed ?? 'not on record'}, failed ${failed ?? 'not on record'}${unread > 0 ? `; ${unread} machines could not be read` : ''}`,
      ja: `${on.ja}で ${this.#runCount} 件、最後の実行が失敗 ${failedMachines} 台。更新プログラム: インストール済み ${countJa(installed)}、失敗 ${countJa(failed)}${unread > 0 ? `。${unread} 台は読み取れず` : ''}`,
    };
  }
}

function lineBlocks(
  lines: readonly HistoryLine[],
  count: number,
  { question, now, since }: DigestOccasion,
): readonly Block[] {
  return [
    { kind: 'machines', machines: lines.map(({ machine, says }) => ({ machine, says })), count },
    {
      kind: 'buttons',
      buttons: [
        {
          label: { en: 'All runs', ja: '実行をすべて表示' },
          question: withRange(aboutTheSame(question, UPDATE_HISTORY.id), since, now),
        },
      ],
    },
  ];
}

function withRange(question: Question, since: Instant, now: Instant): Question {
  const hours = Math.max(1, Math.ceil((Date.parse(now) - Date.parse(since)) / 3_600_000));
  return {
    ...question,
    entities: { ...question.entities, range: { kind: 'last', duration: `PT${hours}H` } },
  };
}

/** What failed first, then the latest. */
function byTrouble(a: HistoryLine, b: HistoryLine): number {
  const rank = ({ standing }: HistoryLine) => (standing === null ? -1 : STANDINGS.indexOf(standing));
  return rank(a) - rank(b) || (b.latestAt ?? '').localeCompare(a.latestAt ?? '', 'en');
}

function plus(sum: number | null, more: number | null): number | null {
  return more === null ? sum : (sum ?? 0) + more;
}

function countJa(count: number | null): string {
  return count === null ? '記録なし' : `${count} 件`;
}

function sinceLabel(since: Instant): Text {
  const at = minuteText(since);
  return { en: `Runs since ${at}`, ja: `${at} 以降の実行` };
}
