import { installationRun } from '../../facts/installation-run.ts';
import { runUpdates } from '../../facts/run-updates.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { cliPlaceOf } from '../in-azure-cli.ts';
import { leftOf, leftText } from './what-was-left.ts';
import {
  LONGEST_WINDOW_IN_MINUTES,
  lengthText,
  MOST_LEFT_IN_MINUTES,
  type RunWindow,
  windowOf,
} from './window.ts';

/** The window could be longer. */
export const windowTooShort = defineCause({
  id: 'window-too-short',
  title: { en: 'Window too short', ja: 'メンテナンス期間が短い' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { installationRun },
  wants: { schedules, runUpdates },
  actions: ['extend-window'],
  references: [REFERENCES.scheduledPatching, REFERENCES.troubleshoot],
  judge({ installationRun: { installation, looked }, ...facts }, { machine }) {
    if (installation === null) return excluded(...looked);
    const window = windowOf(installation, facts);
    const { schedule, lengthInMinutes, elapsedInMinutes, evidence } = window;
    if (lengthInMinutes !== null && evidence !== null && lengthInMinutes >= LONGEST_WINDOW_IN_MINUTES)
      return excluded(evidence);
    const isInferred = lengthInMinutes === null;
    const mostInMinutes = lengthInMinutes ?? (elapsedInMinutes ?? Infinity) + MOST_LEFT_IN_MINUTES;
    if (mostInMinutes >= LONGEST_WINDOW_IN_MINUTES)
      return window.gap ? undecided(window.gap) : excluded(looked[0]);
    const what = installationText(installation, machine.name);
    const left = leftOf(installation, facts);
    const leftOver = leftText(left);
    const longest = lengthText(LONGEST_WINDOW_IN_MINUTES);
    const of = ofWindow(window);
    const shown: readonly Evidence[] = [
      ...(evidence ? [evidence] : [timesOf(installation.status.evidence, window)]),
      ...left.evidence,
    ];
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} used up its maintenance window, ${of.en}${leftOver ? `: ${leftOver.en}` : ''}. The longest allowed is ${longest.en}.`,
        ja: `${what.ja}は、${of.ja}メンテナンス期間を使い切りました${leftOver ? `: ${leftOver.ja}` : ''}。設定できる最長は ${longest.ja}です。`,
      },
      [installation.isWindowExceeded.evidence, ...shown],
      {
        nextStep: schedule ? extend(schedule) : ALLOW_LONGER,
        notes: [
          ...(isInferred ? [INFERRED] : []),
          ...(schedule && installation.maintenanceRun.value === null ? [ONLY_SCHEDULE] : []),
          OR_SMALLER,
        ],
        actions: schedule
          ? [{ id: 'extend-window', arguments: { schedule: [schedule.id] } }]
          : [{ id: 'install-updates' }],
        severity: schedule ? 'fix-setting' : 'act-now',
      },
    );
  },
});

function ofWindow({ schedule, lengthInMinutes, elapsedInMinutes }: RunWindow): Text {
  if (lengthInMinutes !== null && schedule !== null) {
    const { en, ja } = lengthText(lengthInMinutes);
    return {
      en: `the ${en} of the schedule ${schedule.name}`,
      ja: `スケジュール ${schedule.name} の ${ja}の`,
    };
  }
  const { en, ja } = lengthText(elapsedInMinutes ?? 0);
  return { en: `after ${en}`, ja: `${ja}で` };
}

/** How long the run took, of which the window's length is inferred. */
function timesOf(status: Evidence, { elapsedInMinutes }: RunWindow): Evidence {
  const field = 'properties.lastModifiedDateTime - properties.startDateTime';
  return { ...status, field, value: `${Math.round(elapsedInMinutes ?? 0)} min` };
}

function extend(schedule: { readonly id: string; readonly name: string }): Text {
  const { name } = schedule;
  const command = `az maintenance configuration update ${cliPlaceOf(schedule)} --resource-name "${name}" --maintenance-window-duration 03:55`;
  return {
    en: `Lengthen the window of ${name}, up to 03:55: \`${command}\``,
    ja: `${name} のメンテナンス期間を延長してください (最長 03:55): \`${command}\``,
  };
}

const ALLOW_LONGER: Text = {
  en: 'Repeat the installation with a longer window (maximumDuration, up to PT3H55M), or with fewer updates.',
  ja: '期間を長く (maximumDuration、最長 PT3H55M) するか、更新プログラムを減らして、インストールを再実行してください。',
};

const ONLY_SCHEDULE: Text = {
  en: 'The record of the run names no schedule; this is the only one that covers the machine.',
  ja: '実行の記録にスケジュール名はありません。マシンを対象とする唯一のスケジュールとして判定しています。',
};

const INFERRED: Text = {
  en: `The length is inferred from the run itself, which ends when less than ${MOST_LEFT_IN_MINUTES} minutes are left: Azure does not record the window with it.`,
  ja: `長さは実行時間からの推定です (実行は残り ${MOST_LEFT_IN_MINUTES} 分を切ると終了します)。Azure は実行に期間の長さを記録しません。`,
};

/** Source: Azure Update Manager, troubleshoot: what is kept back of the window for the restart. */
const OR_SMALLER: Text = {
  en: 'Of the window 10 to 15 minutes are kept back for the restart. What was left is installed by the next run; fewer classifications, or two schedules, need less time.',
  ja: 'メンテナンス期間のうち 10 ～ 15 分は再起動用に確保されます。未処理の更新プログラムは次回の実行でインストールされます。分類を絞るか、スケジュールを分けると所要時間が短くなります。',
};
