import { providerRegistration } from '../facts/provider-registration.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';

/** Whether the resource provider of schedules is registered in a subscription. */
export const maintenanceRegistration = providerRegistration('Microsoft.Maintenance');

/** Why no schedule can be made or assigned in a subscription, with what has to be done first; null: nothing is known against it. Source: Azure Resource Manager, "Resolve errors for resource provider registration": Azure answers such a write with 409, MissingSubscriptionRegistration. */
export function unregistered(
  registration: Reading<Quoted<string>> | undefined,
  /** A machine of the subscription; null: none is named. */
  machine: string | null,
): Text | null {
  if (!registration?.isKnown) return null;
  const { value } = registration.value;
  switch (value.toLowerCase()) {
    case 'registered':
      return null;
    case 'registering':
      return REGISTERING;
    default:
      return machine === null ? unregisteredIn(value) : unregisteredFor(machine, value);
  }
}

/** What is said of a plan where that could not be read; nothing where it could. */
export function unknownRegistration(registration: Reading<Quoted<string>> | undefined): readonly Text[] {
  return registration?.isKnown ? [] : [UNKNOWN];
}

function unregisteredFor(machine: string, state: string): Text {
  return {
    en: `Microsoft.Maintenance is not registered in its subscription (${state}): Azure refuses schedules there. First: "register Microsoft.Maintenance for ${machine}" (register-provider).`,
    ja: `サブスクリプションに Microsoft.Maintenance が登録されていないため (${state})、スケジュールの操作は Azure に拒否されます。先に「${machine} のサブスクリプションに Microsoft.Maintenance を登録して」(register-provider) を実行してください。`,
  };
}

function unregisteredIn(state: string): Text {
  return {
    en: `Microsoft.Maintenance is not registered in the subscription (${state}): Azure refuses schedules there. Register it first (register-provider).`,
    ja: `サブスクリプションに Microsoft.Maintenance が登録されていないため (${state})、スケジュールの操作は Azure に拒否されます。先に登録してください (register-provider)。`,
  };
}

const REGISTERING: Text = {
  en: 'Microsoft.Maintenance is being registered in the subscription. Ask again in some minutes.',
  ja: 'サブスクリプションに Microsoft.Maintenance を登録中です。数分後にもう一度依頼してください。',
};

const UNKNOWN: Text = {
  en: 'Whether Microsoft.Maintenance is registered in the subscription could not be read: unless it is, Azure refuses the call.',
  ja: 'サブスクリプションに Microsoft.Maintenance が登録されているかどうかを読み取れませんでした。未登録の場合、呼び出しは Azure に拒否されます。',
};
