import { japaneseState } from '../../facts/state-words.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Standing } from '../../model/standing.ts';
import { machinesText } from '../group-blocks.ts';
import { inOrder, lineBlocks, type MachineLine } from '../machine-lines.ts';
import { listed, said } from '../said.ts';
import { type HistoryRun, isRead, type MachineHistory, runsMeant } from './history.ts';
import { starterOf, starterText } from './starter.ts';
import { countsOf, countText, outcomeText, standingOfRun } from './told-run.ts';
import { type ToldUpdate, UpdatesTold } from './updates-told.ts';

/** A machine of many: counts over its runs, and the latest. */
export interface HistoryLine extends MachineLine {
  /** Null: could not be read. */
  readonly runCount: number | null;
  /** Null: no run says. */
  readonly installedCount: number | null;
  readonly failedCount: number | null;
  readonly latestAt: Instant | null;
  readonly latestStatus: string | null;
  /** Whether what tells of its runs could be read, all of it. */
  readonly isRead: boolean;
}

/** Adds up the runs of machine after machine: what it keeps of each is a line. */
export class HistoryFleet {
  readonly #lines: HistoryLine[] = [];
  readonly #updates = new UpdatesTold();
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  add(each: MachineHistory, now: Instant): void {
    this.#lines.push(historyLine(each, this.#asked, now));
    this.#updates.add(each, this.#asked);
  }

  lines(): readonly HistoryLine[] {
    return inOrder(this.#lines);
  }

  updates(): readonly ToldUpdate[] {
    return this.#updates.inOrder();
  }

  blocks(question: Question): readonly Block[] {
    const lines = this.lines();
    const runs = sumOf(lines.map(({ runCount }) => runCount));
    const untold = lines.filter((line) => !line.isRead).length;
    const ran = lines.filter(({ runCount }) => (runCount ?? 0) > 0).length;
    const none = lines.filter((line) => line.runCount === 0 && line.isRead).length;
    const installed = countText(sumOf(lines.map(({ installedCount }) => installedCount)));
    const stretch = stretchText(this.#asked);
    const folds = this.#updates.folds();
    const failed = countText(sumOf(lines.map(({ failedCount }) => failedCount)));
    return [
      {
        kind: 'heading',
        standing: null,
        subtitle: { en: 'Update history', ja: '更新履歴' },
        title: runsText(runs, ran, lines.length),
      },
      said({
        en: `Updates installed: ${installed.en}, failed: ${failed.en}. Looked at: runs of Update Manager ${stretch.en}.`,
        ja: `更新プログラム: インストール済み ${installed.ja}、失敗 ${failed.ja}。確認した範囲: ${stretch.ja}の Update Manager の実行。`,
      }),
      ...(ran > 0 ? [said(endsText(lines))] : []),
      ...(untold > 0 ? [said(untoldText(untold), 'warning')] : []),
      ...(none > 0 ? [said(noneText(none), 'subtle')] : []),
      ...lineBlocks(
        lines.filter((line) => line.runCount !== 0 || !line.isRead),
        question,
      ),
      ...(folds.length > 0 ? [{ kind: 'folds', folds } as const] : []),
    ];
  }
}

/** What is said of one machine among many, of the runs that are asked about. */
export function historyLine(each: MachineHistory, asked: Asked, now: Instant): HistoryLine {
  const runs = runsMeant(each, asked);
  const { installed } = each.facts;
  const counts = runs.map(countsOf);
  const [latest] = runs;
  const failedCount = sumOf(counts.map(({ failed }) => failed));
  const installedCount = sumOf(counts.map((count) => count.installed));
  const at = latest ? (latest.run.startedAt ?? latest.run.lastModifiedAt) : null;
  return {
    machine: each.machine,
    standing: standingOfMachine(isRead(each.facts), latest, now),
    weight: (failedCount ?? 0) * 1_000 + runs.length,
    says: saysOf(each, runs, { installedCount, failedCount }),
    runCount: installed?.isKnown ? runs.length : null,
    installedCount,
    failedCount,
    latestAt: at,
    latestStatus: latest?.run.status.value ?? null,
    isRead: isRead(each.facts),
  };
}

/** As its latest run; a machine without one is not judged by that. */
function standingOfMachine(isKnown: boolean, latest: HistoryRun | undefined, now: Instant): Standing {
  if (!isKnown) return 'cannot-tell';
  return latest === undefined ? 'not-applicable' : standingOfRun(latest, now);
}

function saysOf(
  { facts }: MachineHistory,
  runs: readonly HistoryRun[],
  { installedCount, failedCount }: Pick<HistoryLine, 'installedCount' | 'failedCount'>,
): Text {
  const [latest] = runs;
  const isWhole = isRead(facts);
  if (!facts.installed?.isKnown || (latest === undefined && !isWhole))
    return { en: 'could not be read', ja: '取得できませんでした' };
  if (latest === undefined) return { en: 'no run on record', ja: '実行の記録なし' };
  const at = latest.run.startedAt ?? latest.run.lastModifiedAt;
  return listed([
    { en: `runs: ${runs.length}`, ja: `実行 ${runs.length} 件` },
    {
      en: `installed: ${countText(installedCount).en}`,
      ja: `インストール済み ${countText(installedCount).ja}`,
    },
    { en: `failed: ${countText(failedCount).en}`, ja: `失敗 ${countText(failedCount).ja}` },
    {
      en: `latest ${at === null ? '' : `${minuteText(at)} `}${latest.run.status.value}`,
      ja: `最新 ${at === null ? '' : `${minuteText(at)} `}${japaneseState(latest.run.status.value)}`,
    },
    starterText(starterOf(latest.run, facts.requests)),
    ...(latest.scheduled === null ? [] : [outcomeText(latest)]),
    ...(isWhole ? [] : [PART_UNREAD]),
  ]);
}

/** Of those that say; null where none does. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const said = counts.filter((count) => count !== null);
  return said.length === 0 ? null : said.reduce((sum, count) => sum + count, 0);
}

/** The stretch of time that is asked about, as it was understood: "last night" is another one on another clock. */
function stretchText({ span }: Asked): Text {
  if (span === null) return { en: 'in the last 30 days', ja: '過去 30 日間' };
  const [from, to] = [minuteText(span.from), minuteText(span.to)];
  return {
    en: `from ${from} to ${to}, of which 30 days are kept`,
    ja: `${from} から ${to} まで (保持されるのは 30 日間) `,
  };
}

/** "Latest run of each machine: Failed 3, Succeeded 1": those that stand worst first. */
function endsText(lines: readonly HistoryLine[]): Text {
  const ends = Map.groupBy(
    lines.flatMap(({ latestStatus }) => latestStatus ?? []),
    (status) => status,
  );
  const counted = [...ends].map(([status, { length }]) => ({
    en: `${status} ${length}`,
    ja: `${japaneseState(status)} ${length} 台`,
  }));
  const { en, ja } = listed(counted);
  return { en: `Latest run of each machine: ${en}.`, ja: `各マシンの直近の実行: ${ja}。` };
}

const PART_UNREAD: Text = {
  en: 'whether a later run failed could not be read',
  ja: 'その後に失敗した実行の有無は取得できませんでした',
};

function noneText(count: number): Text {
  return {
    en: `Machines without a run on record that fits the question: ${count}.`,
    ja: `質問の条件に合う実行の記録がないマシン: ${count} 台`,
  };
}

function untoldText(count: number): Text {
  return {
    en: `The runs of ${machinesText(count).en} could not be read.`,
    ja: `${count} 台の実行の記録は読み取れませんでした。`,
  };
}

/** `runs` null: none could be read. */
function runsText(runs: number | null, ran: number, machineCount: number): Text {
  const { en, ja } = machinesText(machineCount);
  if (runs === null) return { en: `The runs of ${en} could not be read`, ja: `${ja}の実行を読み取れません` };
  return {
    en: `${runs === 1 ? '1 run' : `${runs} runs`} on ${ran} of ${en}`,
    ja: `${ja}中 ${ran} 台で ${runs} 件の実行`,
  };
}
