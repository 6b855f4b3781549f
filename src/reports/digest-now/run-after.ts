import type { Report } from '../../model/answer.ts';
import type { Block, NamedMachine, Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { isPastResults } from '../../schedules/run-phase.ts';
import { FewGaps } from '../few-gaps.ts';
import { groupPageBlocks, groupRows, machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { rebootOf } from '../reboots-pending/reboot.ts';
import { defineReport, type ReportOccasion } from '../report.ts';
import { listed, said, unreadBlocks } from '../said.ts';
import { AFTER_FACTS, type MachineAfter } from './run-facts.ts';
import { OUTCOMES, type OutcomeState, outcomeOf } from './run-outcome.ts';
import { OUTCOME_WORDS } from './run-outcome-words.ts';
import { RunSeen } from './run-seen.ts';
import { NOTICE, runOpening, startText, windowTrait } from './run-words.ts';
import { DIGEST } from './topic.ts';

/** A run that has begun: what it installed, what failed and why, who did not take part, and who waits for a restart. */
export const runAfter = defineReport({
  topic: DIGEST,
  covers: ['install-failed', 'run-failed-to-start', 'schedule-not-applied', 'window-exceeded'],
  needs: AFTER_FACTS,
  collect(occasion) {
    const begun = new BegunRun(occasion);
    return { add: (each) => begun.add(each), report: () => begun.report() };
  },
});

/** As many as a card unfolds in a row. */
const MOST_RESTARTS_NAMED = 20;

class BegunRun {
  readonly #occasion: ReportOccasion;
  readonly #seen: RunSeen;
  readonly #groups: MachineGroups<OutcomeState>;
  readonly #gaps = new FewGaps();
  readonly #restarts: NamedMachine[] = [];
  #restartCount = 0;
  #installedCount = 0;
  #failedCount = 0;
  /** Whose schedules could not be read. */
  #untoldCount = 0;

  constructor(occasion: ReportOccasion) {
    this.#occasion = occasion;
    this.#seen = new RunSeen(occasion.question, occasion.now);
    this.#groups = new MachineGroups<OutcomeState>(OUTCOMES, occasion.question.listing);
  }

  add(each: MachineAfter): void {
    const { machine, facts } = each;
    const seen = this.#seen;
    const schedule = seen.see(each);
    const outcome = outcomeOf(each, { run: seen.run, schedule, isOver: this.#isOver() });
    if (outcome === null) return;
    if (outcome.state === 'unread') this.#gaps.add([facts.asked, facts.runs, facts.results]);
    if (schedule === null) this.#untoldCount += 1;
    this.#installedCount += outcome.installedCount ?? 0;
    this.#failedCount += outcome.failedCount ?? 0;
    this.#groups.add(outcome.state, { machine, says: outcome.says });
    if (rebootOf(each).state !== 'pending') return;
    this.#restartCount += 1;
    if (this.#restarts.length < MOST_RESTARTS_NAMED) this.#restarts.push({ machine, says: null });
  }

  report(): Report {
    const { question } = this.#occasion;
    const seen = this.#seen;
    const groups = this.#groups.inOrder();
    const page = this.#groups.page();
    // Where the schedule was moved away, nobody waited for those that have no record.
    const isTroubled = TROUBLES.some((state) => this.#count(state) > 0) && !this.#isNone();
    return {
      id: DIGEST.id,
      data: {
        ...seen.data,
        machineCount: this.#groups.machineCount,
        outcomes: groups.map(({ key, machineIds }) => ({ state: key, machines: machineIds })),
        updatesInstalled: this.#installedCount,
        updatesFailed: this.#failedCount,
        restartsPending: this.#restartCount,
      },
      blocks: page ? groupPageBlocks(page, OUTCOME_WORDS, NOTICE, question) : this.#blocks(),
      run: {
        phase: seen.phase,
        isDue: seen.isDue,
        machineCount: this.#groups.machineCount - this.#untoldCount,
        untoldCount: this.#untoldCount,
        isSettled: this.#isOver() || (seen.phase === 'after' && this.#count('under-way') === 0),
        isTroubled,
      },
    };
  }

  /** Whether the schedule was moved away before, and nothing took place at this time. */
  #isNone(): boolean {
    const machines = this.#groups.machineCount;
    return !this.#seen.isDue && this.#count('absent') + this.#count('under-way') === machines;
  }

  #isOver(): boolean {
    return isPastResults(this.#seen.run, this.#occasion.now);
  }

  #count(state: OutcomeState): number {
    return this.#groups.inOrder().find(({ key }) => key === state)?.machineCount ?? 0;
  }

  #blocks(): readonly Block[] {
    const { question } = this.#occasion;
    const seen = this.#seen;
    const isNone = this.#isNone();
    const waiting = this.#count('under-way');
    return [
      ...runOpening(seen, isNone ? noRun(seen) : this.#title()),
      { kind: 'traits', traits: isNone ? [windowTrait(seen)] : this.#traits() },
      ...(isNone ? [] : groupRows(this.#groups.inOrder(), OUTCOME_WORDS, { ...question, from: 'finding' })),
      ...(this.#restarts.length === 0
        ? []
        : [
            {
              kind: 'folds',
              folds: [
                {
                  title: RESTARTS,
                  blocks: [{ kind: 'machines', machines: this.#restarts, count: this.#restartCount }],
                },
              ],
            } as const,
          ]),
      ...unreadBlocks(this.#gaps.gaps),
      ...(waiting > 0 && seen.phase === 'after' && !isNone ? [said(NOT_ALL_YET, 'subtle')] : []),
    ];
  }

  #title(): Text {
    const { phase, isCancelled } = this.#seen;
    const count = this.#groups.machineCount;
    if (isCancelled)
      return { en: 'Cancelled: nothing was installed', ja: 'キャンセル済み (インストールなし)' };
    const troubles = listed(
      OUTCOMES.filter((state) => state !== 'installed' && this.#count(state) > 0).map((state) => ({
        en: `${OUTCOME_WORDS[state].name.en.toLowerCase()} ${this.#count(state)}`,
        ja: `${OUTCOME_WORDS[state].name.ja} ${this.#count(state)} 台`,
      })),
    );
    const done = this.#count('installed');
    const sum: Text = {
      en: `done on ${done} of ${machinesText(count).en}${troubles.en === '' ? '' : `; ${troubles.en}`}`,
      ja: `${count} 台中 ${done} 台が完了${troubles.ja === '' ? '' : `、${troubles.ja}`}`,
    };
    return phase === 'running'
      ? { en: `Running: ${sum.en}`, ja: `実行中: ${sum.ja}` }
      : { en: `Ended: ${sum.en}`, ja: `終了: ${sum.ja}` };
  }

  /** What machines without a result did is not in the sum, and the sum says so. */
  #sumText(): Text {
    const of = machinesText(this.#count('unread') + this.#count('under-way'));
    const isAll = this.#count('unread') + this.#count('under-way') === 0;
    return {
      en: `installed ${this.#installedCount}, failed ${this.#failedCount}${isAll ? '' : `; of ${of.en} it is not known`}`,
      ja: `インストール済み ${this.#installedCount} 件、失敗 ${this.#failedCount} 件${isAll ? '' : ` (${of.ja}は不明)`}`,
    };
  }

  #traits(): readonly Trait[] {
    return [
      windowTrait(this.#seen),
      {
        label: { en: 'Updates', ja: '更新プログラム' },
        value: this.#sumText(),
      },
      { label: RESTARTS, value: machinesText(this.#restartCount) },
    ];
  }
}

const TROUBLES: readonly OutcomeState[] = ['failed', 'absent', 'unfinished', 'unread'];

function noRun(seen: RunSeen): Text {
  const at = startText(seen);
  return { en: `No run at ${at}`, ja: `${at} の実行はありませんでした` };
}

const RESTARTS: Text = { en: 'Restarts pending', ja: '再起動待ち' };
const NOT_ALL_YET: Text = {
  en: 'This card is looked after until every result is there, for three hours after the window at most.',
  ja: 'すべての結果がそろうまで (終了後 3 時間まで) このカードを更新します。',
};
