import type { arcConnection } from '../../facts/arc-connection.ts';
import type { extensionSettings } from '../../facts/extension-settings.ts';
import type { Fact, Readings } from '../../facts/fact.ts';
import type { guestAgent } from '../../facts/guest-agent.ts';
import type { powerState } from '../../facts/power-state.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { unreachable } from '../reachable.ts';
import { told } from '../told.ts';

type PrerequisiteFacts = {
  readonly power: typeof powerState;
  readonly connection: typeof arcConnection;
  readonly agent: typeof guestAgent;
  readonly extensions: typeof extensionSettings;
  readonly maintenance: Fact<Quoted<string>>;
  readonly compute: Fact<Quoted<string>>;
};

/** Which prerequisites the machine does not meet, as far as Azure shows them; what could not be read is said. */
export function ofMachine(machine: Machine, facts: Readings<PrerequisiteFacts>): readonly Text[] {
  const { name } = machine;
  const missing = [
    ...unreachable(machine, facts),
    ...told(machine, facts.agent, ({ state, powerState: power }) =>
      state.value === 'ready' || power.value !== 'running' ? [] : [agentNotReady(name)],
    ),
    ...told(machine, facts.extensions, ({ allowExtensionOperations, extensionsEnabled, configMode }) =>
      allowExtensionOperations.value === false ||
      extensionsEnabled.value === 'false' ||
      configMode.value === 'monitor'
        ? [extensionsBlocked(name)]
        : [],
    ),
    ...told(machine, facts.maintenance, ({ value }) => unregistered(name, 'Microsoft.Maintenance', value)),
    ...(machine.kind === 'azure-arc'
      ? told(machine, facts.compute, ({ value }) => unregistered(name, 'Microsoft.Compute', value))
      : []),
  ];
  if (missing.length > 0 || machine.kind === 'log-analytics') return missing;
  return [
    {
      en: `${name} now: agent, extensions and resource providers are as they should be. Whether the update service of its operating system works, Azure does not see.`,
      ja: `${name} の現状: エージェント、拡張機能の設定、リソース プロバイダーに問題はありません。OS 側の更新機能が正常かどうかは、Azure からは確認できません。`,
    },
  ];
}

function agentNotReady(name: string): Text {
  return {
    en: `The VM agent of ${name} is not Ready now.`,
    ja: `${name} の VM エージェントは現在、準備完了 (Ready) ではありません。`,
  };
}

function extensionsBlocked(name: string): Text {
  return {
    en: `${name} does not allow extensions, so none of it works there.`,
    ja: `${name} では拡張機能の操作が許可されていないため、どの機能も使えません。`,
  };
}

function unregistered(name: string, namespace: string, state: string): readonly Text[] {
  if (state.toLowerCase() === 'registered') return [];
  return [
    {
      en: `${namespace} is ${state} in the subscription of ${name}.`,
      ja: `${name} のサブスクリプションでは、${namespace} の登録状態が「${recordedState(state)}」です。`,
    },
  ];
}
