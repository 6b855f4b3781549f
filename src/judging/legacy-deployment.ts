import { readingsOf } from '../facts/fact.ts';
import type { LegacyDeployment } from '../facts/legacy-deployments.ts';
import { legacyRun } from '../facts/legacy-run.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { PremiseOutcome, Subjects } from './scenario.ts';
import { bracketed } from './time-text.ts';

/** The deployment of Update Management that is judged, as what the finding speaks of. */
export const LEGACY_DEPLOYMENT: Subjects = {
  needs: { legacyRun },
  of(sheet) {
    const reading = readingsOf({ legacyRun }, sheet).legacyRun;
    const deployment = reading?.isKnown ? reading.value.deployment : null;
    return deployment ? [{ kind: 'run', id: deployment.id, name: deployment.name }] : [];
  },
};

/** What to say of a machine that Update Management has no deployment of. */
export function noDeployment({ name }: Machine, looked: Evidence): PremiseOutcome {
  return {
    outcome: 'not-applicable',
    says: {
      en: `The retired Update Management has no update deployment of ${name} on record.`,
      ja: `旧 Update Management に ${name} の更新の展開は記録されていません。`,
    },
    evidence: [looked],
  };
}

/** "the deployment Tag-Sunday on vm-01 (2024-08-25 17:00 UTC)". */
export function deploymentText(
  { name, startedAt }: Pick<LegacyDeployment, 'name' | 'startedAt'>,
  machineName: string,
): Text {
  const when = bracketed(startedAt);
  return {
    en: `the deployment ${name} on ${machineName}${when.en}`,
    ja: `${machineName} に対する更新の展開 ${name}${when.ja}`,
  };
}

/** What Update Management leaves to do: it was retired on 31 August 2024. */
export const MOVE_ON: Text = {
  en: 'Update Management was retired on 31 August 2024; this is what it left behind. Patch the machine with Update Manager.',
  ja: 'Update Management は 2024 年 8 月 31 日に提供を終了しており、これは残された記録です。今後は Update Manager でパッチを適用してください。',
};
