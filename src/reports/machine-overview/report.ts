import type { Report } from '../../model/answer.ts';
import { type Finding, VERDICTS } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';
import { defineReport, type ReportedMachine } from '../report.ts';
import { overviewBlocks } from './blocks.ts';
import type { Counts, Traits } from './overview.ts';
import { MACHINE_OVERVIEW } from './topic.ts';

/** How a machine is: every scenario of the current systems, the most urgent first. Of several machines the findings say it all. */
export const machineOverview = defineReport({
  topic: MACHINE_OVERVIEW,
  // What the retired system lacks is no trouble of a machine today; its scenarios are asked for by name.
  covers: 'current systems',
  needs: {},
  collect() {
    const machines: ReportedMachine<unknown>[] = [];
    return {
      add: (each) => void machines.push(each),
      report: () => {
        const [only, ...others] = machines;
        return only && others.length === 0 ? overviewOf(only) : null;
      },
    };
  },
});

function overviewOf({ machine, findings }: ReportedMachine<unknown>): Report {
  const traits = traitsOf(machine);
  const counts = countsOf(findings);
  return {
    id: MACHINE_OVERVIEW.id,
    data: { traits, counts },
    blocks: overviewBlocks({ machine, traits, counts, findings }),
  };
}

function countsOf(findings: readonly Finding[]): Counts {
  const counted = VERDICTS.map((verdict) => [
    verdict,
    findings.filter((finding) => finding.verdict === verdict).length,
  ]);
  return Object.fromEntries(counted) as Counts;
}

const KINDS: Record<MachineKind, string> = {
  'azure-vm': 'Azure VM',
  'azure-arc': 'Azure Arc',
  'log-analytics': 'Log Analytics',
};

function traitsOf(machine: Machine): Traits {
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
