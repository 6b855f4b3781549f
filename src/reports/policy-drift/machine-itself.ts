import { ORCHESTRATION_NAMES } from '../../facts/orchestration-names.ts';
import type { PolicyAim } from '../../facts/update-policies.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { complianceOf } from '../compliance/compliance-state.ts';
import { listed, same } from '../said.ts';
import type { DriftMachine } from './drift-facts.ts';

/** Whether the machine has what a policy wants of it; `isMet` null: cannot be told. */
export interface MachineItself {
  readonly isMet: boolean | null;
  readonly says: Text;
}

/** What the machine itself says of what a policy wants. */
export function machineItself({ machine, facts }: DriftMachine, aim: PolicyAim, now: Instant): MachineItself {
  switch (aim) {
    case 'periodic-assessment':
      return periodic(facts);
    case 'customer-managed':
      return customerManaged(facts);
    case 'schedule':
      return scheduled(machine.kind, facts);
    case 'updates-installed':
      return updated(facts, now);
  }
}

function periodic({ settings }: DriftMachine['facts']): MachineItself {
  if (!settings?.isKnown) return UNREAD;
  const { assessmentMode, osProfile } = settings.value;
  const isMet = assessmentMode.value?.toLowerCase() === 'automaticbyplatform';
  if (osProfile.value === null)
    return {
      isMet,
      says: {
        en: 'periodic assessment is off: the machine has no osProfile',
        ja: '定期評価は無効 (osProfile がないマシン)',
      },
    };
  return isMet
    ? { isMet, says: { en: 'periodic assessment is on', ja: '定期評価は有効' } }
    : {
        isMet,
        says: {
          en: `periodic assessment is off (assessmentMode ${assessmentMode.value ?? 'absent'})`,
          ja: `定期評価は無効 (assessmentMode ${assessmentMode.value ?? 'なし'})`,
        },
      };
}

function customerManaged({ orchestration }: DriftMachine['facts']): MachineItself {
  if (!orchestration?.isKnown) return UNREAD;
  const { mode } = orchestration.value;
  const name = ORCHESTRATION_NAMES[mode];
  return {
    isMet: mode === 'customer-managed',
    says: {
      en: `patch orchestration is ${name.en}`,
      ja: `パッチ オーケストレーションは「${name.ja}」`,
    },
  };
}

/**
 * Whether a schedule patches it, of whatever name: what Azure Policy looks for is one certain schedule, on the machine itself. A virtual machine that was set to
 * another mode afterwards stays compliant, and every run fails on it. Source: Update Manager, prerequisites for scheduled patching; Azure/azure-policy#1209.
 */
function scheduled(kind: Machine['kind'], facts: DriftMachine['facts']): MachineItself {
  const assigned = covered(facts);
  if (assigned.isMet !== true || kind !== 'azure-vm') return assigned;
  const managed = customerManaged(facts);
  if (managed.isMet === true) return assigned;
  const { en, ja } = managed.isMet === null ? MODE_UNREAD : managed.says;
  return {
    isMet: managed.isMet,
    says: {
      en: `${assigned.says.en}, whose runs ${managed.isMet === null ? 'may fail' : 'fail'}: ${en}`,
      ja: `${assigned.says.ja}。${managed.isMet === null ? '実行されるかは不明' : '実行は失敗'}: ${ja}`,
    },
  };
}

function covered({ schedules }: DriftMachine['facts']): MachineItself {
  if (!schedules?.isKnown) return UNREAD;
  const { covering } = schedules.value;
  if (covering.length === 0)
    return { isMet: false, says: { en: 'no schedule covers it', ja: '対象とするスケジュールなし' } };
  const names = listed(covering.map(({ name }) => same(name)));
  const isByScope = covering.every(({ assignedBy }) => assignedBy === 'dynamic-scope');
  return {
    isMet: true,
    says: {
      en: `covered by the schedule ${names.en}${isByScope ? ', by a dynamic scope' : ''}`,
      ja: `スケジュール ${names.ja} の対象${isByScope ? ' (動的スコープによる)' : ''}`,
    },
  };
}

function updated(facts: DriftMachine['facts'], now: Instant): MachineItself {
  const { pending, assessedAt } = complianceOf(facts, now);
  if (pending === null || assessedAt === null)
    return {
      isMet: null,
      says: {
        en: 'no assessment of the last seven days counts what is missing',
        ja: '不足件数がわかる過去 7 日間の評価なし',
      },
    };
  const at = minuteText(assessedAt);
  return {
    isMet: pending.criticalAndSecurity === 0,
    says: {
      en: `${pending.criticalAndSecurity} critical or security updates missing, assessed ${at}`,
      ja: `緊急・セキュリティ更新の不足 ${pending.criticalAndSecurity} 件 (評価 ${at})`,
    },
  };
}

const MODE_UNREAD: Text = {
  en: 'patch orchestration could not be read',
  ja: 'パッチ オーケストレーションを読み取れませんでした',
};

const UNREAD: MachineItself = {
  isMet: null,
  says: { en: 'could not be read', ja: '読み取れませんでした' },
};
