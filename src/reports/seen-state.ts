import type { Readings } from '../facts/fact.ts';
import { installedAgent } from '../facts/installed-agent.ts';
import type { PendingCounts } from '../model/compliance.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Judged, SeenMachine, Trouble } from '../model/machine-state.ts';
import { unreadPart } from '../model/reading.ts';
import { STANDINGS, type Standing, standingOf } from '../model/standing.ts';
import { COMPLIANCE_FACTS } from './compliance/compliance-facts.ts';
import { type Compliance, complianceOf } from './compliance/compliance-state.ts';
import type { ReportedMachine } from './report.ts';

/** What is read of each machine beside its scenarios, to be remembered. */
export const STATE_FACTS = { ...COMPLIANCE_FACTS, installed: installedAgent };

/** A machine as it is to be remembered, by what was judged of it ("current systems") and read. */
export function seenState(
  { machine, findings, facts }: ReportedMachine<Readings<typeof STATE_FACTS>>,
  now: Instant,
): SeenMachine {
  const compliance = complianceOf(facts, now);
  const { installed, tags } = facts;
  return {
    machine,
    tags: tags?.isKnown ? tags.value : null,
    state: {
      troubles: troublesIn(findings),
      untold: distinct(findings.filter(({ verdict }) => verdict === 'unknown').map(judgedIn)),
      compliance: compliance.state,
      pending: countsIn(compliance),
      assessedAt: compliance.assessedAt,
      agentVersion: installed?.isKnown && unreadPart(installed) === null ? installed.value.value : null,
    },
  };
}

/** What mends itself is no trouble: it would begin and end every other day. */
const REMEMBERED: ReadonlySet<Standing> = new Set(['act-now', 'fix-setting', 'at-risk']);

function troublesIn(findings: readonly Finding[]): readonly Trouble[] {
  const troubles = findings
    .flatMap((finding): readonly Trouble[] => {
      const cause = causeOf(finding);
      const standing = standingOf(finding);
      const isTrouble = finding.verdict === 'found' && cause !== null && REMEMBERED.has(standing);
      return isTrouble ? [{ ...judgedIn(finding), cause, standing }] : [];
    })
    // Of one cause on several schedules the most urgent counts.
    .toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
  return [
    ...Map.groupBy(troubles, ({ scenario, system, cause }) =>
      JSON.stringify([scenario, system, cause]),
    ).values(),
  ].flatMap(([first]) => first ?? []);
}

function judgedIn({ scenario, system }: Finding): Judged {
  return { scenario, system };
}

function distinct(all: readonly Judged[]): readonly Judged[] {
  return [...new Map(all.map((each) => [`${each.scenario} ${each.system}`, each])).values()];
}

function countsIn({ pending }: Compliance): PendingCounts | null {
  return pending && { criticalAndSecurity: pending.criticalAndSecurity, other: pending.other };
}
