import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { platform } from '../../facts/platform.ts';
import { endOf } from '../../facts/schedule-timing.ts';
import { type Schedule, schedules } from '../../facts/schedules.ts';
import { urgentLeftOut } from '../../facts/urgent-left-out.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, gap } from '../../model/reading.ts';
import { scheduleOf } from './covering-schedule.ts';
import { evidenceOf, leftOutUnread, patchedBy } from './left-out.ts';
import { isOutOfReach } from './out-of-reach.ts';

/** Clear where somebody patches the machine and nothing contradicts it: says who. */
export const whoPatches = definePremise({
  stages: [{ settings: patchSettings, orchestration, schedules, platform, leftOut: urgentLeftOut }],
  judge(
    { settings, orchestration: patching, schedules: known, platform: image, leftOut },
    occasion,
  ): PremiseOutcome {
    if (!settings?.isKnown || !patching?.isKnown || !known?.isKnown) return OPEN;
    const { machine } = occasion;
    const { mode, evidence } = patching.value;
    const schedule = scheduleOf(known.value, occasion);
    const isHotpatched = machine.kind === 'azure-vm' && settings.value.enableHotpatching.value === true;
    const ended = schedule && endOf(schedule.configuration, occasion.now);
    // Beside a schedule the platform does not patch, whether that goes on or not.
    if (schedule && ended && mode === 'azure-managed') return OPEN;
    if (!schedule && mode === 'azure-managed' && image?.isKnown && isOutOfReach(image.value)) return OPEN;
    if (schedule && !ended) {
      const isPatchedByIt =
        machine.kind === 'azure-arc' ? mode !== 'automatic-by-os' : mode === 'customer-managed';
      if (!isPatchedByIt || isHotpatched) return OPEN;
      if (schedule.configuration === null) return { outcome: 'undecided', gap: unseen(schedule) };
      if (leftOut === undefined) return OPEN;
      const isOsUnseen = machine.kind === 'azure-arc' && mode !== 'manual';
      return {
        outcome: 'clear',
        ...patchedBy(schedule, machine, leftOut),
        evidence: [...evidence, schedule.evidence, ...evidenceOf(leftOut)],
        notes: [...(leftOut.isKnown ? [] : [leftOutUnread(leftOut)]), ...(isOsUnseen ? [OS_UNSEEN] : [])],
      };
    }
    const by = mode === 'undeclared' && machine.kind === 'azure-vm' ? AS_ITS_SOURCE : BY_ITSELF[mode];
    if (!by || (isHotpatched && mode !== 'azure-managed')) return OPEN;
    const notes = [
      ...(schedule && ended ? [endedText(schedule.name, ended.at)] : []),
      ...(by.isSeen ? [] : [OS_UNSEEN]),
    ];
    return {
      outcome: 'clear',
      says: { en: `${machine.name}: ${by.says.en}`, ja: `${machine.name}: ${by.says.ja}` },
      evidence: [...evidence, known.value.looked, ...(ended ? [ended.evidence] : [])],
      notes,
      ...(!by.isSeen && { severity: 'at-risk' }),
    };
  },
});

const OPEN: PremiseOutcome = { outcome: 'open' };

/** What is assigned is seen, not what it does. */
function unseen({ id, name }: Schedule): Gap {
  return gap(schedules, 'AZ_NOT_FOUND', {
    en: `The schedule ${name} is assigned, but the bot does not see it: it does not exist, or the bot lacks Microsoft.Maintenance/maintenanceConfigurations/read on ${id} (role Reader).`,
    ja: `スケジュール ${name} が割り当てられていますが、参照できません。スケジュールが存在しないか、ボットに ${id} の Microsoft.Maintenance/maintenanceConfigurations/read (閲覧者ロール) がありません。`,
  });
}

function endedText(name: string, at: Instant): Text {
  return {
    en: `The schedule ${name} is assigned as well, but it expired at ${minuteText(at)} and patches nothing any more.`,
    ja: `スケジュール ${name} も割り当てられていますが、${minuteText(at)} に期限が切れており、もう適用されません。`,
  };
}

/** Who patches without a schedule. `isSeen` false: only the machine itself knows. */
interface By {
  readonly says: Text;
  readonly isSeen: boolean;
}

const BY_ITSELF: Partial<Record<string, By>> = {
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

/** Azure sets nothing in Windows without `osProfile`. */
const AS_ITS_SOURCE: By = {
  says: {
    en: 'it has no osProfile, as a machine from a specialised image or a restored disk, so its Windows does what the source was set to; no schedule covers it.',
    ja: 'osProfile がないマシン (特殊化イメージや復元したディスクから作成) のため、Windows は作成元の設定に従います。対象とするスケジュールはありません。',
  },
  isSeen: false,
};

const OS_UNSEEN: Text = {
  en: 'Whether the operating system installs updates by itself is not visible from Azure. Windows: `reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU`. Linux: `systemctl status unattended-upgrades dnf-automatic.timer yum-cron`.',
  ja: 'OS 自身が更新プログラムをインストールするかどうかは Azure からは確認できません。Windows: `reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU`、Linux: `systemctl status unattended-upgrades dnf-automatic.timer yum-cron`。',
};
