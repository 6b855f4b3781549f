import type { Block, Trait } from '../../model/block.ts';
import type { Finding, Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';

/** One machine and everything judged of it: what needs attention in sight, the rest folded. */
export function overviewBlocks(machine: Machine, findings: readonly Finding[]): readonly Block[] {
  const pressing = findings.filter(isPressing);
  const resting = findings.filter((finding) => !isPressing(finding));
  return [
    {
      kind: 'heading',
      over: { en: 'State of the machine', ja: 'マシンの状態' },
      verdict: null,
      subtitle: null,
      title: { en: machine.name, ja: machine.name },
    },
    { kind: 'text', text: { counts: countsOf(findings) }, tone: 'plain' },
    { kind: 'traits', size: 'small', traits: traitsOf(machine) },
    { kind: 'findings', findings: pressing, machine: 'known', text: 'whole' },
    ...restOf(resting),
    { kind: 'links', urls: pressing.flatMap(({ references }) => references) },
  ];
}

function isPressing({ verdict }: Finding): boolean {
  return verdict === 'found' || verdict === 'unknown';
}

function restOf(findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  const title = {
    en: `Without a problem, or not applicable (${findings.length})`,
    ja: `問題なし・対象外 (${findings.length})`,
  };
  const blocks: readonly Block[] = [{ kind: 'findings', findings, machine: 'known', text: 'brief' }];
  return [{ kind: 'folds', state: 'folded', folds: [{ title, blocks }] }];
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { found: 0, unknown: 0, clear: 0, 'not-applicable': 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

const KINDS: Readonly<Record<MachineKind, string>> = {
  'azure-vm': 'Azure VM',
  'azure-arc': 'Azure Arc',
  'log-analytics': 'Log Analytics',
};

function traitsOf(machine: Machine): readonly Trait[] {
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
