import type { Text } from '../model/locale.ts';
import type { Machine, MachineKind } from '../model/machine.ts';

const KINDS: Readonly<Record<MachineKind, Text>> = {
  'azure-vm': { en: 'Azure virtual machine', ja: 'Azure 仮想マシン' },
  'azure-arc': { en: 'Azure Arc-enabled server', ja: 'Azure Arc 対応サーバー' },
  'log-analytics': { en: 'known to a workspace alone', ja: 'ワークスペースの記録のみ' },
};

const SYSTEMS = { windows: 'Windows', linux: 'Linux' } as const;

/** What a machine is, in brackets behind its name: "Azure virtual machine, Linux". */
export function whatItIs({ kind, osType }: Machine): Text {
  const { en, ja } = KINDS[kind];
  return osType === null ? { en, ja } : { en: `${en}, ${SYSTEMS[osType]}`, ja: `${ja}、${SYSTEMS[osType]}` };
}
