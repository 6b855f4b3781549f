import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { schedules } from '../../facts/schedules.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import type { Text } from '../../model/locale.ts';
import { scheduleOf } from './covering-schedule.ts';

/** Clear where somebody patches the machine and nothing contradicts it: says who. */
export const whoPatches = definePremise({
  stages: [{ settings: patchSettings, orchestration, schedules }],
  judge({ settings, orchestration: patching, schedules: known }, occasion): PremiseOutcome {
    if (!settings?.isKnown || !patching?.isKnown || !known?.isKnown) return OPEN;
    const { machine } = occasion;
    const { mode, evidence } = patching.value;
    const schedule = scheduleOf(known.value, occasion);
    const isHotpatched = machine.kind === 'azure-vm' && settings.value.enableHotpatching.value === true;
    if (schedule) {
      const isPatchedByIt =
        machine.kind === 'azure-arc' ? mode !== 'automatic-by-os' : mode === 'customer-managed';
      if (!isPatchedByIt || isHotpatched) return OPEN;
      return {
        outcome: 'clear',
        says: {
          en: `The schedule ${schedule.name} patches ${machine.name}.`,
          ja: `${machine.name} にはスケジュール ${schedule.name} がパッチを適用します。`,
        },
        evidence: [...evidence, schedule.evidence],
        ...(machine.kind === 'azure-arc' && mode !== 'manual' && { notes: [OS_UNSEEN] }),
      };
    }
    const by = BY_ITSELF[mode];
    if (!by || (isHotpatched && mode !== 'azure-managed')) return OPEN;
    return {
      outcome: 'clear',
      says: { en: `${machine.name}: ${by.says.en}`, ja: `${machine.name}: ${by.says.ja}` },
      evidence: [...evidence, known.value.looked],
      ...(by.isSeen ? {} : { notes: [OS_UNSEEN], severity: 'at-risk' }),
    };
  },
});

const OPEN: PremiseOutcome = { outcome: 'open' };

/** Who patches without a schedule. `isSeen` false: only the machine itself knows. */
const BY_ITSELF: Partial<Record<string, { readonly says: Text; readonly isSeen: boolean }>> = {
  'azure-managed': {
    says: {
      en: 'the platform patches it (Azure Managed - Safe Deployment): critical and security updates, off-peak.',
      ja: 'プラットフォームがパッチを適用します (Azure マネージド - 安全なデプロイ)。緊急・セキュリティ更新プログラムが、オフピーク時に適用されます。',
    },
    isSeen: true,
  },
  'automatic-by-os': {
    says: {
      en: 'Windows installs updates by itself (Windows automatic updates).',
      ja: 'Windows 自身が更新プログラムをインストールします (Windows 自動更新)。',
    },
    isSeen: true,
  },
  'image-default': {
    says: {
      en: 'the Linux distribution decides (Image default); no schedule covers it.',
      ja: 'Linux ディストリビューションの設定に従います (イメージの既定値)。対象とするスケジュールはありません。',
    },
    isSeen: false,
  },
  undeclared: {
    says: {
      en: 'its operating system decides; no schedule covers it, and Azure patches an Arc-enabled server only by schedule or on request.',
      ja: 'OS の設定に従います。対象とするスケジュールはなく、Azure が Arc 対応サーバーにパッチを適用するのは、スケジュールまたは要求があったときだけです。',
    },
    isSeen: false,
  },
};

const OS_UNSEEN: Text = {
  en: 'Whether the operating system installs updates by itself is not visible from Azure. Windows: reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU. Linux: systemctl status unattended-upgrades dnf-automatic.timer yum-cron.',
  ja: 'OS 自身が更新プログラムをインストールするかどうかは Azure からは確認できません。Windows: reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU、Linux: systemctl status unattended-upgrades dnf-automatic.timer yum-cron。',
};
