import type { Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';

const KINDS: Record<MachineKind, string> = {
  'azure-vm': 'Azure VM',
  'azure-arc': 'Azure Arc',
  'log-analytics': 'Log Analytics',
};

/** What the machine is and where, a line each. */
export function machineTraits(machine: Machine): readonly Trait[] {
  const traits: readonly (readonly [Text, string | null])[] = [
    [{ en: 'Kind', ja: '種類' }, KINDS[machine.kind]],
    [
      { en: 'Operating system', ja: 'OS' },
      machine.osType === 'linux' ? 'Linux' : machine.osType && 'Windows',
    ],
    [{ en: 'Resource group', ja: 'リソース グループ' }, machine.resourceGroup],
    [{ en: 'Location', ja: 'リージョン' }, machine.location],
    [{ en: 'Subscription', ja: 'サブスクリプション' }, machine.subscriptionId],
  ];
  return traits.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: { en: value, ja: value } }],
  );
}
