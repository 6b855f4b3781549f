import { existence } from '../../facts/existence.ts';
import { installationRun } from '../../facts/installation-run.ts';
import { isCancelled, isUnderWay, wentWell } from '../../facts/maintenance-run.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { recordedState } from '../../facts/state-words.ts';
import { installationOfRun } from '../../judging/installation-words.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion, scheduleName } from './run-in-question.ts';

/** Whether a run failed on the machine before it began. */
export const failedToStart = definePremise({
  stages: [{ runsOnMachine, existence }, { installationRun }],
  judge(
    { runsOnMachine: reading, existence: record, installationRun: installations },
    { machine, asked },
  ): PremiseOutcome {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    // A machine that is gone explains its run, whatever is left of the record.
    if (record?.isKnown && record.value.value === 'gone') return { outcome: 'open' };
    const run = runInQuestion(reading.value, asked);
    const { name } = machine;
    if (run === null)
      return {
        outcome: 'clear',
        says: {
          en: `No run of a schedule is on record for ${name}, so none failed to start.`,
          ja: `${name} に対するスケジュールの実行は記録されていないため、起動に失敗したものもありません。`,
        },
        evidence: [reading.value.looked],
        notes: [ASK_WHY_SKIPPED, DEPLOYMENTS_ARE_ELSEWHERE],
      };
    const at = run.startedAt ?? run.endedAt;
    const what = {
      en: `the run of ${scheduleName(run)}${at ? ` at ${minuteText(at)}` : ''}`,
      ja: `${scheduleName(run)} の${at ? ` ${minuteText(at)} の` : ''}実行`,
    };
    const message = run.errorMessage.value === '' ? [] : [run.errorMessage.evidence];
    const evidence: SomeEvidence = [run.status.evidence, ...message];
    const because = (severity: 'fine' | 'at-risk' | 'wait', says: Text, notes: readonly Text[] = []) =>
      ({ outcome: 'clear', severity, says, evidence, notes }) as const;
    if (wentWell(run))
      return because('fine', {
        en: `${capital(what.en)} started on ${name} and ended as ${run.status.value}.`,
        ja: `${what.ja}は ${name} で開始され、「${recordedState(run.status.value)}」で終了しています。`,
      });
    if (isUnderWay(run))
      return because('wait', {
        en: `${capital(what.en)} on ${name} is ${run.status.value}; it has not failed.`,
        ja: `${name} に対する ${what.ja}は「${recordedState(run.status.value)}」で、失敗していません。`,
      });
    if (isCancelled(run))
      return because(
        'at-risk',
        {
          en: `${capital(what.en)} was cancelled before it began on ${name}; it did not fail.`,
          ja: `${name} に対する ${what.ja}は、開始前にキャンセルされています (失敗ではありません)。`,
        },
        [ASK_WHY_SKIPPED],
      );
    if (/waiting for an ongoing update/i.test(run.errorMessage.value))
      return because(
        'at-risk',
        {
          en: `${capital(what.en)} waited in vain for another update of ${name} to end: an earlier run, or maintenance of its host.`,
          ja: `${what.ja}は、${name} で進行中の別の更新 (先行する実行またはホストのメンテナンス) の終了を待ってタイムアウトしました。`,
        },
        [ASK_WHY_SKIPPED],
      );
    if (installations === undefined) return { outcome: 'open' };
    const installation = installations.isKnown ? installations.value.installation : null;
    const began = installationOfRun(run, installation);
    if (began === null) return { outcome: 'open' };
    return {
      outcome: 'clear',
      severity: 'at-risk',
      says: {
        en: `${capital(what.en)} did start on ${name}: an installation of it is on record, with status ${began.status.value}.`,
        ja: `${what.ja}は ${name} で開始されています。インストールの記録があり、状態は「${recordedState(began.status.value)}」です。`,
      },
      evidence: [began.maintenanceRun.evidence, began.status.evidence, run.status.evidence],
      notes: [ASK_WHY_FAILED],
    };
  },
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ASK_WHY_SKIPPED: Text = {
  en: 'If a schedule should have patched the machine, ask why it skipped it.',
  ja: 'スケジュールでパッチが適用されるはずだった場合は、対象外になった理由を質問してください。',
};

/** The records of Automation accounts, which tell of deployments, may be out of sight. */
const DEPLOYMENTS_ARE_ELSEWHERE: Text = {
  en: 'A deployment of the retired Update Management that failed to start is on record in its Automation account alone; where that is not in sight here, look there under Update management > History.',
  ja: '旧 Update Management の展開が起動できなかった場合、その記録は Automation アカウントにだけ残ります。そのアカウントがここから参照できない場合は、[Update Management] > [履歴] を確認してください。',
};

const ASK_WHY_FAILED: Text = {
  en: 'Ask why the update run failed: the causes lie in the installation.',
  ja: '原因はインストール側にあります。更新プログラムの実行が失敗した理由を質問してください。',
};
