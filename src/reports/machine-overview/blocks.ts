import type { Block, Fold } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import { countStandings, isPressing, STANDINGS, type Standing, standingOf } from '../../model/standing.ts';
import { machineTraits } from './machine-traits.ts';
import type { Overview } from './overview.ts';
import { stateTraits } from './state-traits.ts';

/** One machine and everything judged of it: how it is and what needs attention in sight, the rest folded. */
export function overviewBlocks(overview: Overview): readonly Block[] {
  const { machine, findings } = overview;
  const pressing = findings.filter((finding) => isPressing(standingOf(finding)));
  const resting = findings.filter((finding) => !isPressing(standingOf(finding)));
  const counts = countStandings(findings.map(standingOf));
  return [
    {
      kind: 'heading',
      standing: worstOf(findings),
      subtitle: { en: 'State of the machine', ja: 'マシンの状態' },
      title: { en: machine.name, ja: machine.name },
    },
    ...(findings.length > 1 ? [{ kind: 'text', text: { counts }, tone: 'plain' } as const] : []),
    { kind: 'findings', findings: pressing, machine: 'known' },
    { kind: 'traits', traits: stateTraits(overview) },
    { kind: 'folds', folds: [...restOf(resting), aboutOf(overview)] },
    { kind: 'links', urls: pressing.flatMap(({ references }) => references) },
  ];
}

/** How the machine stands as a whole: as the worst that was found. */
function worstOf(findings: readonly Finding[]): Standing | null {
  const standings = new Set(findings.map(standingOf));
  return STANDINGS.find((standing) => standings.has(standing)) ?? null;
}

function restOf(findings: readonly Finding[]): readonly Fold[] {
  if (findings.length === 0) return [];
  const title = { en: `Nothing to do (${findings.length})`, ja: `対応不要 (${findings.length})` };
  return [{ title, blocks: [{ kind: 'findings', findings, machine: 'known', proof: 'none' }] }];
}

function aboutOf(overview: Overview): Fold {
  return {
    title: { en: 'About the machine', ja: 'マシンの情報' },
    blocks: [{ kind: 'traits', size: 'small', traits: machineTraits(overview) }],
  };
}
