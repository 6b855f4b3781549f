import { decodeError } from '../../codes/decode-error.ts';
import { inShort } from '../../codes/error-sentences.ts';
import { type InstallationRun, installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { installationText, isOnDemand, scheduleOfRun, stateOf } from '../../judging/installation-words.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Evidence, SomeEvidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { errorsInQuestion } from './errors-in-question.ts';

/** Whether an installation failed. An error that the question itself names has to be explained whatever the record says. */
export const failedRun = definePremise({
  stages: [{ installationRun }],
  judge({ installationRun: run }, { asked, machine, now }) {
    if (run === undefined) return { outcome: 'open' };
    if (!run.isKnown) return { outcome: 'undecided', gap: run };
    if (errorsInQuestion(asked, now).length > 0) return { outcome: 'open' };
    const { installation } = run.value;
    if (asked.schedule !== null && isOfNoneNamed(installation, asked.schedule))
      return noneOfSchedule(asked.schedule, run.value, machine);
    return installation === null
      ? noneOnRecord(run.value, machine)
      : whetherFailed(installation, run.value, machine, now);
  },
});

/** Whether it is known to be of another schedule than the one that is asked about, or of none, and did not fail: that says nothing of this schedule. */
function isOfNoneNamed(installation: Installation | null, schedule: string): boolean {
  if (installation === null) return true;
  const isElsewhere = scheduleOfRun(installation) !== null || isOnDemand(installation);
  return (
    isElsewhere &&
    scheduleOfRun(installation)?.toLowerCase() !== schedule.toLowerCase() &&
    installation.status.value.toLowerCase() === 'succeeded'
  );
}

function noneOfSchedule(schedule: string, { looked }: InstallationRun, { name }: Machine): PremiseOutcome {
  return {
    outcome: 'not-applicable',
    says: {
      en: `No run of the schedule ${schedule} is on record for ${name}, so none failed there.`,
      ja: `${name} に対するスケジュール ${schedule} の実行は記録されていないため、失敗したものもありません。`,
    },
    evidence: looked,
  };
}

function noneOnRecord({ looked, isNamed }: InstallationRun, { name, kind }: Machine): PremiseOutcome {
  const last = isNamed ? lastOnRecord(looked[0]) : null;
  const notes = [
    ...(last ? [last] : []),
    ASK_THE_SCHEDULE,
    ...(kind === 'azure-arc' ? [UNLESS_WITHHELD] : []),
  ];
  const says = isNamed
    ? {
        en: `No installation of updates on ${name} is on record for that time, so none failed.`,
        ja: `指定された期間に ${name} の更新プログラムのインストールは記録されていないため、失敗したものもありません。`,
      }
    : {
        en: `No installation of updates on ${name} is on record, so none failed.`,
        ja: `${name} の更新プログラムのインストールは記録されていないため、失敗したものもありません。`,
      };
  return { outcome: 'clear', says, evidence: looked, notes, ...(last && { severity: 'at-risk' }) };
}

/** What is not of the time that was asked about may be what was meant: "last night" is another night elsewhere. Null where it did not fail. */
function lastOnRecord({ value, since }: Evidence): Text | null {
  if (since === null || value.toLowerCase() !== 'failed') return null;
  return {
    en: `The last one on record, of another time, did fail (it ended at ${minuteText(since)}). Ask again without a time to have it explained.`,
    ja: `記録に残る最後のインストール (${minuteText(since)} に終了) は、指定された期間の外ですが、失敗しています。日時を指定せずに質問すると、その原因を確認できます。`,
  };
}

function whetherFailed(
  installation: Installation,
  { looked }: InstallationRun,
  { name }: Machine,
  now: Instant,
): PremiseOutcome {
  const what = installationText(installation, name);
  const evidence: SomeEvidence = [installation.status.evidence, ...looked.slice(1)];
  switch (stateOf(installation, now)) {
    case 'succeeded':
      if (leftOutAll(installation)) return installedNothing(installation, name, evidence);
      return { outcome: 'clear', ...succeeded(installation, what, evidence) };
    case 'running': {
      const since = installation.startedAt ?? installation.lastModifiedAt;
      const age = since === null ? null : ageText(since, now);
      return {
        outcome: 'clear',
        severity: 'wait',
        says: {
          en: `${capital(what.en)} is still running${age ? `, for ${age.en} so far` : ''}; it has not failed.`,
          ja: `${what.ja}は実行中で${age ? ` (${age.ja}経過)` : ''}、失敗していません。`,
        },
        evidence,
      };
    }
    case 'with-warnings':
      return withWarnings(installation, name, evidence);
    case 'failed':
      return ranOutOfTime(installation) ? outOfTime(installation, name, evidence) : { outcome: 'open' };
    case 'never-ended':
      return { outcome: 'open' };
  }
}

/** It went well; how much it put in, where that is on record. */
function succeeded(
  { installedCount }: Installation,
  what: Text,
  [status, ...rest]: SomeEvidence,
): { readonly says: Text; readonly evidence: SomeEvidence } {
  const count = installedCount.value;
  if (count === null)
    return {
      says: { en: `${capital(what.en)} succeeded.`, ja: `${what.ja}は成功しました。` },
      evidence: [status, ...rest],
    };
  const much = count === 0 ? 'nothing' : count === 1 ? '1 update' : `${count} updates`;
  return {
    says: {
      en: `${capital(what.en)} succeeded: it installed ${much}.`,
      ja: `${what.ja}は成功しました (${count === 0 ? 'インストールされた更新プログラムなし' : `${count} 件をインストール`})。`,
    },
    evidence: [status, installedCount.evidence, ...rest],
  };
}

/** It went well and did nothing: there were updates, and its filters chose none of them. */
function leftOutAll({ installedCount, pendingCount, notSelectedCount }: Installation): boolean {
  return installedCount.value === 0 && (pendingCount.value ?? 0) === 0 && (notSelectedCount.value ?? 0) > 0;
}

function installedNothing(
  installation: Installation,
  name: string,
  [status, ...rest]: SomeEvidence,
): PremiseOutcome {
  const { installedCount, notSelectedCount } = installation;
  const what = installationText(installation, name);
  const count = notSelectedCount.value ?? 0;
  return {
    outcome: 'clear',
    severity: 'at-risk',
    says: {
      en: `${capital(what.en)} succeeded, but installed nothing: what it was to install (classifications, KB numbers) left out ${count === 1 ? 'the one update that was' : `all ${count} updates that were`} pending.`,
      ja: `${what.ja}は成功しましたが、何もインストールされていません。インストール対象の指定 (分類、KB 番号) に、保留中の ${count} 件がいずれも含まれていませんでした。`,
    },
    evidence: [status, installedCount.evidence, notSelectedCount.evidence, ...rest],
    notes: [CHOOSE_THEM],
  };
}

/** It failed only because the window was used up: no update and nothing else went wrong. */
function ranOutOfTime({ isWindowExceeded, failedCount, failedUpdates, errors }: Installation): boolean {
  const explained = decodeError(errors.map(({ value }) => value)).some(({ isGeneral }) => !isGeneral);
  return (
    isWindowExceeded.value === true &&
    (failedCount.value ?? 0) === 0 &&
    failedUpdates.length === 0 &&
    !explained
  );
}

function outOfTime(
  installation: Installation,
  name: string,
  [status, ...rest]: SomeEvidence,
): PremiseOutcome {
  const what = installationText(installation, name);
  return {
    outcome: 'clear',
    severity: 'at-risk',
    says: {
      en: `No update failed in ${what.en}: it counts as failed because its maintenance window was used up.`,
      ja: `${what.ja}では、失敗した更新プログラムはありません。メンテナンス期間を使い切ったため、失敗として記録されています。`,
    },
    evidence: [status, installation.isWindowExceeded.evidence, installation.pendingCount.evidence, ...rest],
    notes: [ASK_THE_WINDOW],
  };
}

function withWarnings(
  installation: Installation,
  name: string,
  [status, ...rest]: SomeEvidence,
): PremiseOutcome {
  const { rebootStatus, isWindowExceeded, errors } = installation;
  const what = installationText(installation, name);
  const isRebootDue = rebootStatus.value?.toLowerCase() === 'required';
  const warnings = decodeError(errors.map(({ value }) => value)).filter(({ isGeneral }) => !isGeneral);
  const whyNot = isWindowExceeded.value === true ? WINDOW_USED_UP : NOT_SAID_WHY;
  // Among many machines nobody sees the notes.
  const because = warnings[0]?.means ?? { en: '', ja: '' };
  return {
    outcome: 'clear',
    severity: 'at-risk',
    says: isRebootDue
      ? {
          en: `${capital(what.en)} installed its updates and completed with a warning: when it ended, the machine still had to be restarted. ${whyNot.en}`,
          ja: `${what.ja}は完了しましたが、警告があります。終了時点で再起動が必要でした。${whyNot.ja}`,
        }
      : {
          en: `${capital(what.en)} completed with a warning; no update failed. ${because.en}`.trimEnd(),
          ja: `${what.ja}は警告付きで完了しました。失敗した更新プログラムはありません。${because.ja}`,
        },
    evidence: [status, rebootStatus.evidence, ...errors.map(({ evidence }) => evidence), ...rest],
    notes: [...warnings.map(inShort), ...(isRebootDue ? [RESTARTED_SINCE] : [])],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WINDOW_USED_UP = {
  en: 'Its maintenance window was used up.',
  ja: 'メンテナンス期間を使い切っています。',
};

const NOT_SAID_WHY = {
  en: 'Why it was not restarted in the run is not on record here: its reboot setting, or a maintenance window without time left for it.',
  ja: '実行中に再起動されなかった理由 (再起動の設定、またはメンテナンス期間の残り時間の不足) は、この記録からはわかりません。',
};

/** The record of a run stays as it is; a restart after it is in the assessments. */
const RESTARTED_SINCE = {
  en: 'It may have been restarted since: ask whether a restart is pending now.',
  ja: 'その後に再起動されている可能性があります。現在も再起動待ちかどうかを質問して確認してください。',
};

const ASK_THE_SCHEDULE = {
  en: 'If a schedule should have installed updates, ask why its run failed to start, or why it skipped the machine.',
  ja: 'スケジュールによってインストールされるはずだった場合は、実行を開始できなかった理由、または対象外になった理由を質問してください。',
};

const CHOOSE_THEM = {
  en: 'Ask what is pending for the classification of each, and choose those when you install again; where a schedule did it, add them to its filters.',
  ja: '保留中の更新プログラムを質問して分類を確認し、それらを対象に含めて再度インストールしてください。スケジュールによる実行の場合は、スケジュールのフィルターに追加します。',
};

const ASK_THE_WINDOW = {
  en: 'Ask why the maintenance window was exceeded for its length and for what was left.',
  ja: 'メンテナンス期間の長さと未処理の更新プログラムについては、メンテナンス期間を超過した理由を質問してください。',
};

/** Azure says nothing of rows it withholds, so this cannot be told from their absence. */
const UNLESS_WITHHELD = {
  en: "Resource Graph keeps installations for 30 days and leaves out what the bot's identity may not read.",
  ja: 'Resource Graph の保持期間は 30 日です。また、ボットの ID で参照できない行は結果に含まれません。',
};
