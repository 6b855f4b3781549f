import { recordedState } from '../../facts/state-words.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { type UnfinishedAssessment, undatedRun, unfinishedAssessment } from './unfinished-assessment.ts';

/** The last assessment is recorded as in progress for longer than one can last: it was ended before it could write a result. */
export const assessmentStuck = defineCause({
  id: 'assessment-stuck',
  title: { en: 'Assessment stuck in progress', ja: '評価が進行中のまま' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: ASSESSMENT_FACTS,
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.troubleshoot],
  judge(facts, { machine, now }) {
    const assessments = assessmentsOf(facts);
    const unfinished = unfinishedAssessment(assessments, now);
    if (unfinished === null) return notShownBy(assessments);
    const { attempt, since, isByPlatform, isStuck } = unfinished;
    if (since === null) return undecided(undatedRun(unfinished, machine));
    if (!isStuck) return excluded(...shownBy(unfinished));
    const age = ageText(since, now);
    const status = attempt.status.value;
    const whose = isByPlatform
      ? {
          en: 'a run that the platform starts lasts one hour at most',
          ja: 'プラットフォームが開始した評価は最長でも 1 時間のため',
        }
      : { en: 'no run lasts longer than four hours', ja: '評価は最長でも 4 時間のため' };
    return holds(
      {
        en: `The last assessment of ${machine.name} is still recorded as ${status} ${age.en} after its start (${minuteText(since)}); ${whose.en}, so nothing is running any more.`,
        ja: `${machine.name} の直近の評価は、開始 (${minuteText(since)}) から ${age.ja}たっても${recordedState(status)} のままです。${whose.ja}、もう実行されていません。`,
      },
      shownBy(unfinished),
      {
        nextStep: isByPlatform ? ASSESS_ON_DEMAND : ASSESS_AGAIN,
        notes: isByPlatform && machine.osType === 'linux' ? [ENDED_BY_SYSTEMD] : [],
      },
    );
  },
});

/** Status, start and who started it, as far as the record has them. */
function shownBy({ attempt, startedBy }: UnfinishedAssessment): SomeEvidence {
  return [
    attempt.status.evidence,
    ...(attempt.start ? [attempt.start] : []),
    ...(startedBy ? [startedBy.evidence] : []),
  ];
}

const ASSESS_ON_DEMAND: Text = {
  en: 'Waiting does not help. Assess the machine now: an assessment on demand runs outside the service that starts the periodic ones, and its result replaces this record.',
  ja: '待っても完了しません。今すぐ評価を実行してください。オンデマンドの評価は、定期評価を開始するサービスとは別に実行され、その結果でこの記録が置き換わります。',
};

const ASSESS_AGAIN: Text = {
  en: 'Waiting does not help. Assess the machine now; the result replaces this record.',
  ja: '待っても完了しません。今すぐ評価を実行してください。その結果でこの記録が置き換わります。',
};

/** Source: Azure/LinuxPatchExtension, pull requests 384 to 386. */
const ENDED_BY_SYSTEMD: Text = {
  en: "On Linux, systemd's start limit of 90 seconds can end the extension's assessment service before it writes a result. If it happens again, read journalctl on the machine and open a support request.",
  ja: 'Linux では、systemd の起動制限 (90 秒) によって、拡張機能の評価サービスが結果を書き込む前に終了させられることがあります。再発する場合は、マシン上で journalctl を確認し、サポート リクエストを作成してください。',
};
