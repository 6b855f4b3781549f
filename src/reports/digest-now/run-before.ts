import type { Report } from '../../model/answer.ts';
import type { Block, Trait } from '../../model/block.ts';
import { millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { cancellableUntil } from '../../schedules/cancel-cut-off.ts';
import { FewGaps } from '../few-gaps.ts';
import { groupPageBlocks, groupRows, machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport, type ReportOccasion } from '../report.ts';
import { restartSettingText } from '../restart-text.ts';
import { listed, said, unreadBlocks } from '../said.ts';
import { PREVIEW_WORDS } from '../schedule-preview/state-words.ts';
import { type PreviewState, takingOf } from '../schedule-preview/taking.ts';
import { takingText } from '../schedule-preview/taking-text.ts';
import { BEFORE_FACTS, type MachineBefore } from './run-facts.ts';
import { RunSeen } from './run-seen.ts';
import { cancelQuestion, NOTICE, previewButton, runOpening, startText, windowTrait } from './run-words.ts';
import { DIGEST } from './topic.ts';

const STATES = ['skipped', 'unread', 'taken'] as const satisfies readonly PreviewState[];

/** A run that is to come: its window, the machines it takes, what it would install, and until when it can be cancelled. */
export const runBefore = defineReport({
  topic: DIGEST,
  covers: [],
  needs: BEFORE_FACTS,
  collect(occasion) {
    const coming = new ComingRun(occasion);
    return { add: (each) => coming.add(each), report: () => coming.report() };
  },
});

class ComingRun {
  readonly #occasion: ReportOccasion;
  readonly #seen: RunSeen;
  readonly #groups: MachineGroups<(typeof STATES)[number]>;
  readonly #gaps = new FewGaps();
  #updateCount = 0;
  #updatesUntoldCount = 0;
  /** Whose schedules could not be read. */
  #untoldCount = 0;

  constructor(occasion: ReportOccasion) {
    this.#occasion = occasion;
    this.#seen = new RunSeen(occasion.question, occasion.now);
    this.#groups = new MachineGroups<(typeof STATES)[number]>(STATES, occasion.question.listing);
  }

  add(each: MachineBefore): void {
    const { machine, facts } = each;
    if (facts.asked === undefined) return;
    const schedule = this.#seen.see(each);
    const taking = takingOf(each, schedule);
    if (taking.state === 'near' || taking.state === 'passed') return;
    if (taking.state === 'unread')
      this.#gaps.add([facts.asked, facts.orchestration, facts.powerState, facts.arcConnection]);
    if (taking.takenBy.length === 0) this.#untoldCount += 1;
    this.#groups.add(taking.state, {
      machine,
      says: taking.state === 'skipped' ? takingText(taking) : this.#installing(each),
    });
  }

  /** What it would install; of what it skips nothing. */
  #installing(each: MachineBefore): Text {
    const updates = passingOf(each, this.#seen.scheduleId);
    if (updates === null) this.#updatesUntoldCount += 1;
    else this.#updateCount += updates;
    return updatesText(updates);
  }

  report(): Report {
    const { question } = this.#occasion;
    const seen = this.#seen;
    const skippedCount = this.#count('skipped');
    const page = this.#groups.page();
    return {
      id: DIGEST.id,
      data: {
        ...seen.data,
        machineCount: this.#takenCount,
        skippedCount,
        unreadCount: this.#count('unread'),
        updateCount: this.#updateCount,
        updatesUntoldCount: this.#updatesUntoldCount,
      },
      blocks: page ? groupPageBlocks(page, PREVIEW_WORDS, NOTICE, question) : this.#blocks(),
      run: {
        phase: seen.phase,
        isDue: seen.isDue,
        machineCount: this.#takenCount,
        untoldCount: this.#untoldCount,
        isSettled: false,
        isTroubled: skippedCount > 0,
      },
    };
  }

  /** Known to be taken. */
  get #takenCount(): number {
    return this.#groups.machineCount - this.#untoldCount;
  }

  #count(state: (typeof STATES)[number]): number {
    return this.#groups.inOrder().find(({ key }) => key === state)?.machineCount ?? 0;
  }

  #blocks(): readonly Block[] {
    const { question } = this.#occasion;
    const seen = this.#seen;
    return [
      ...runOpening(seen, this.#title()),
      { kind: 'traits', traits: this.#traits() },
      ...groupRows(this.#groups.inOrder(), PREVIEW_WORDS, { ...question, from: 'finding' }),
      ...unreadBlocks(this.#gaps.gaps),
      said(EVALUATED, 'subtle'),
      ...(this.#canBeCancelled()
        ? [{ kind: 'buttons', buttons: [cancelButton(question, seen)] } as const]
        : []),
      previewButton(question),
    ];
  }

  #title(): Text {
    const seen = this.#seen;
    const of = machinesText(this.#takenCount);
    const at = startText(seen);
    if (seen.isCancelled) return { en: `Cancelled: the run at ${at}`, ja: `${at} の実行はキャンセル済み` };
    if (!seen.isDue) return { en: `No run at ${at}`, ja: `${at} の実行はありません` };
    return { en: `Starts ${at}: ${of.en}`, ja: `${at} 開始 (対象 ${of.ja})` };
  }

  #traits(): readonly Trait[] {
    const { start } = this.#seen.run;
    const skippedCount = this.#count('skipped');
    return [
      windowTrait(this.#seen),
      {
        label: { en: 'Machines', ja: '対象マシン' },
        value: machinesOf(this.#takenCount, skippedCount, this.#count('unread')),
      },
      {
        label: { en: 'Would install', ja: 'インストール予定' },
        value: sumText(this.#updateCount, this.#updatesUntoldCount),
      },
      {
        label: { en: 'Reboot setting', ja: '再起動オプション' },
        value: restartSettingText(this.#seen.rebootSetting ?? 'IfRequired'),
      },
      ...(this.#canBeCancelled()
        ? [
            {
              label: { en: 'Can be cancelled until', ja: 'キャンセル期限' },
              value: { at: cancellableUntil(start) },
            },
          ]
        : []),
    ];
  }

  #canBeCancelled(): boolean {
    const seen = this.#seen;
    return (
      seen.isDue &&
      !seen.isCancelled &&
      millisecondsBetween(this.#occasion.now, cancellableUntil(seen.run.start)) > 0
    );
  }
}

/** What of the pending updates the schedule lets through; null: it cannot be told. */
function passingOf({ facts: { windows, pending } }: MachineBefore, scheduleId: string): number | null {
  if (!windows?.isKnown || !pending?.isKnown) return null;
  // Without an assessment an empty list says nothing.
  if (pending.value.assessment === null && pending.value.updates.length === 0) return null;
  const window = windows.value.find(({ schedule }) => schedule.id.toLowerCase() === scheduleId);
  return window?.passing?.length ?? null;
}

function updatesText(count: number | null): Text {
  return count === null
    ? { en: 'pending updates not on record', ja: '保留中の更新プログラムの記録なし' }
    : { en: count === 1 ? '1 update' : `${count} updates`, ja: `更新プログラム ${count} 件` };
}

function sumText(count: number, untoldCount: number): Text {
  const all = updatesText(count);
  if (untoldCount === 0) return all;
  const of = machinesText(untoldCount);
  return {
    en: `${all.en}; of ${of.en} it is not on record`,
    ja: `${all.ja} (${of.ja}は記録なし)`,
  };
}

function machinesOf(count: number, skippedCount: number, unreadCount: number): Text {
  const all = machinesText(count);
  return listed([
    all,
    ...(skippedCount > 0
      ? [{ en: `the run would skip ${skippedCount}`, ja: `うち ${skippedCount} 台には適用されません` }]
      : []),
    ...(unreadCount > 0
      ? [{ en: `${unreadCount} cannot be told`, ja: `${unreadCount} 台は判断できず` }]
      : []),
  ]);
}

function cancelButton(question: Question, seen: RunSeen) {
  return {
    label: { en: 'Cancel this run', ja: 'この実行をキャンセル' },
    question: cancelQuestion(question, seen),
  };
}

const EVALUATED: Text = {
  en: 'As the machines are now. Azure evaluates dynamic scopes about 15 minutes before the window opens.',
  ja: '現在のマシンの状態による予定です。Azure は開始の約 15 分前に動的スコープを評価します。',
};
