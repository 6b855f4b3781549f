import type { MachineOverview } from '../../model/answer.ts';
import type { Finding, Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';
import type { ReportDefinition } from '../report.ts';

/** How a machine is: every scenario of the current systems, findings first. */
export const machineOverview: ReportDefinition = {
  topic: MACHINE_OVERVIEW,
  // What the retired system lacks is no trouble of a machine today; its scenarios are asked for by name.
  covers: (scenarios) => scenarios.filter(({ system }) => system !== 'update-management'),
  build(findings, [machine, ...others]) {
    if (!machine || others.length > 0) return null;
    return { id: 'machine-overview', traits: traitsOf(machine), counts: countsOf(findings) };
  },
};

function countsOf(findings: readonly Finding[]): MachineOverview['counts'] {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    found: count('found'),
    unknown: count('unknown'),
    clear: count('clear'),
    'not-applicable': count('not-applicable'),
  };
}

const KINDS: Record<MachineKind, string> = {
  'azure-vm': 'Azure VM',
  'azure-arc': 'Azure Arc',
  'log-analytics': 'Log Analytics',
};

function traitsOf(machine: Machine): MachineOverview['traits'] {
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
