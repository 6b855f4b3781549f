import { subscriptionName } from '../../facts/subscription-names.ts';
import type { Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineKind } from '../../model/machine.ts';
import type { Overview } from './overview.ts';

const KINDS: Record<MachineKind, string> = {
  'azure-vm': 'Azure VM',
  'azure-arc': 'Azure Arc',
  'log-analytics': 'Log Analytics',
};

/** What the machine is and where, a line each. */
export function machineTraits({ machine, facts }: Pick<Overview, 'machine' | 'facts'>): readonly Trait[] {
  const traits: readonly (readonly [Text, string | null])[] = [
    [{ en: 'Kind', ja: '種類' }, KINDS[machine.kind]],
    [
      { en: 'Operating system', ja: 'OS' },
      machine.osType === 'linux' ? 'Linux' : machine.osType && 'Windows',
    ],
    [{ en: 'Resource group', ja: 'リソース グループ' }, machine.resourceGroup],
    [{ en: 'Location', ja: 'リージョン' }, machine.location],
    [{ en: 'Subscription', ja: 'サブスクリプション' }, subscriptionText(machine.subscriptionId, facts)],
  ];
  return traits.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: { en: value, ja: value } }],
  );
}

/** Its name, and its id to copy. */
function subscriptionText(id: string | null, { subscriptionNames }: Overview['facts']): string | null {
  if (id === null) return null;
  const name = subscriptionName(id, subscriptionNames);
  return name === id ? id : `${name} (${id})`;
}
