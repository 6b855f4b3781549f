import type { Block, Fold } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import { countStandings, isPressing, STANDINGS, standingOf } from '../../model/standing.ts';
import { said } from '../said.ts';
import { isUnserved, UNSERVED } from '../unserved.ts';
import { machineTraits } from './machine-traits.ts';
import { type Overview, worstOf } from './overview.ts';
import { stateTraits } from './state-traits.ts';

/** One machine and everything judged of it: how it is and what needs attention in sight, the rest folded. */
export function overviewBlocks(overview: Overview): readonly Block[] {
  const { machine, findings } = overview;
  const pressing = findings.filter(isTold).toSorted((a, b) => rankOf(a) - rankOf(b));
  const resting = findings.filter((finding) => !isTold(finding));
  const counts = countStandings(findings.map(standingOf));
  return [
    {
      kind: 'heading',
      standing: worstOf(overview),
      subtitle: { en: 'State of the machine', ja: 'マシンの状態' },
      title: { en: machine.name, ja: machine.name },
    },
    ...(findings.length > 1 ? [{ kind: 'text', text: { counts }, tone: 'plain' } as const] : []),
    { kind: 'findings', findings: pressing, machine: 'known' },
    ...(isUnserved(overview.facts.esu) ? [said(UNSERVED, 'warning')] : []),
    ...nextSteps(pressing),
    { kind: 'traits', traits: stateTraits(overview) },
    { kind: 'folds', folds: [...restOf(resting), aboutOf(overview)] },
    { kind: 'links', urls: pressing.flatMap(({ references }) => references) },
  ];
}

/** What is fine today and may not be tomorrow is nothing to fold away. */
function isTold(finding: Finding): boolean {
  const standing = standingOf(finding);
  return isPressing(standing) || standing === 'at-risk';
}

function rankOf(finding: Finding): number {
  return STANDINGS.indexOf(standingOf(finding));
}

/** What to do about each, in the order in which they stand above. */
function nextSteps(findings: readonly Finding[]): readonly Block[] {
  const steps = findings.flatMap((finding) => (finding.verdict === 'found' ? (finding.nextStep ?? []) : []));
  if (steps.length === 0) return [];
  const label = (index: number): Text =>
    steps.length === 1
      ? { en: 'Next step', ja: '対処' }
      : { en: `Next step ${index + 1}`, ja: `対処 ${index + 1}` };
  return [{ kind: 'traits', traits: steps.map((value, index) => ({ label: label(index), value })) }];
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
