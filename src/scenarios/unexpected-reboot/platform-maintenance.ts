import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { known } from '../../model/reading.ts';
import { RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';

/** Azure itself restarted the machine: planned maintenance, or a host that failed. */
export const platformMaintenance = defineCause({
  id: 'platform-maintenance',
  title: { en: 'Azure restarted the host or moved the machine', ja: 'Azure プラットフォームによる再起動' },
  kinds: ['azure-vm'],
  severity: 'at-risk',
  needs: { restartAnnotations: RESTART_FACTS.restartAnnotations },
  wants: {
    installationRun: RESTART_FACTS.installationRun,
    installationRuns: RESTART_FACTS.installationRuns,
    powerOperations: RESTART_FACTS.powerOperations,
  },
  actions: [],
  references: [REFERENCES.understandReboot, REFERENCES.healthAnnotations],
  judge({ restartAnnotations: noted, ...facts }, occasion) {
    const { annotation } = restartInQuestion({ ...facts, restartAnnotations: known(noted) }, occasion);
    if (annotation === null) return excluded(noted.looked);
    if (annotation.context !== 'platform') return excluded(...annotation.evidence);
    const { name, at, isPlanned, evidence } = annotation;
    const kind = KINDS[isPlanned === null ? 'unsaid' : isPlanned ? 'planned' : 'unplanned'];
    return holds(
      {
        en: `Azure restarted ${occasion.machine.name} at ${minuteText(at)} ${kind.en} (${name}); no update did.`,
        ja: `${occasion.machine.name} は ${minuteText(at)} に Azure により再起動されました (${name}、${kind.ja})。更新プログラムによるものではありません。`,
      },
      evidence,
      { nextStep: PLAN_FOR_IT },
    );
  },
});

const KINDS: Readonly<Record<'planned' | 'unplanned' | 'unsaid', Text>> = {
  planned: { en: 'for planned maintenance', ja: '計画メンテナンス' },
  unplanned: { en: 'because the host or its storage failed', ja: 'ホストまたはストレージの障害' },
  unsaid: { en: 'by itself', ja: 'プラットフォームの操作' },
};

const PLAN_FOR_IT: Text = {
  en: 'Nothing on the machine is at fault. Availability sets or zones keep a service up through it; a maintenance configuration on a dedicated host chooses the time of planned maintenance.',
  ja: 'マシン側に問題はありません。可用性セットや可用性ゾーンを使うとサービスの停止を避けられます。専用ホストではメンテナンス構成で計画メンテナンスの時間帯を選べます。',
};
