import type { Block } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overview } from './overview.ts';

/** One machine and everything judged of it: what needs attention in sight, the rest folded. */
export function overviewBlocks({ machine, traits, counts, findings }: Overview): readonly Block[] {
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
    { kind: 'text', text: { counts }, tone: 'plain' },
    { kind: 'traits', size: 'small', traits },
    { kind: 'findings', findings: pressing, machine: 'known' },
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
  return [{ kind: 'folds', folds: [{ title, blocks }] }];
}
