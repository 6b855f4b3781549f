import type { Report } from '../../model/answer.ts';
import { VERDICTS } from '../../model/finding.ts';
import type { Question } from '../../model/question.ts';
import { countStandings, standingOf } from '../../model/standing.ts';
import { defineReport } from '../report.ts';
import { overviewBlocks } from './blocks.ts';
import { machineTraits } from './machine-traits.ts';
import { OVERVIEW_FACTS, type Overview } from './overview.ts';
import { type OverviewLine, overviewLine, severalBlocks } from './several.ts';
import { stateTraits } from './state-traits.ts';
import { MACHINE_OVERVIEW } from './topic.ts';

/** How a machine is: every scenario of the current systems, the most urgent first; several machines stand beside each other, a line each. */
export const machineOverview = defineReport({
  topic: MACHINE_OVERVIEW,
  // What the retired system lacks is no trouble of a machine today; its scenarios are asked for by name.
  covers: 'current systems',
  needs: OVERVIEW_FACTS,
  collect({ question }) {
    const lines: OverviewLine[] = [];
    let only: Overview | null = null;
    return {
      add(each) {
        only = lines.length === 0 ? each : null;
        lines.push(overviewLine(each));
      },
      report() {
        if (lines.length === 0) return null;
        return only === null ? overviewOfSeveral(lines, question) : overviewOf(only);
      },
    };
  },
});

function overviewOfSeveral(lines: readonly OverviewLine[], question: Question): Report {
  return {
    id: MACHINE_OVERVIEW.id,
    data: {
      machineCount: lines.length,
      machines: lines.map(({ machine, standing, pressing, state }) => ({
        machine: machine.id,
        standing,
        pressing: pressing.map(({ scenario }) => scenario),
        state,
      })),
    },
    blocks: severalBlocks(lines, question),
  };
}

function overviewOf(overview: Overview): Report {
  const { findings } = overview;
  return {
    id: MACHINE_OVERVIEW.id,
    data: {
      traits: machineTraits(overview),
      state: stateTraits(overview),
      counts: Object.fromEntries(
        VERDICTS.map((verdict) => [
          verdict,
          findings.filter((finding) => finding.verdict === verdict).length,
        ]),
      ),
      standings: countStandings(findings.map(standingOf)),
    },
    blocks: overviewBlocks(overview),
  };
}
