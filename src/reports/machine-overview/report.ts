import type { Report } from '../../model/answer.ts';
import { VERDICTS } from '../../model/finding.ts';
import { countStandings, standingOf } from '../../model/standing.ts';
import { defineReport } from '../report.ts';
import { overviewBlocks } from './blocks.ts';
import { machineTraits } from './machine-traits.ts';
import { OVERVIEW_FACTS, type Overview } from './overview.ts';
import { stateTraits } from './state-traits.ts';
import { MACHINE_OVERVIEW } from './topic.ts';

/** How a machine is: every scenario of the current systems, the most urgent first. Of several machines the findings say it all. */
export const machineOverview = defineReport({
  topic: MACHINE_OVERVIEW,
  // What the retired system lacks is no trouble of a machine today; its scenarios are asked for by name.
  covers: 'current systems',
  needs: OVERVIEW_FACTS,
  collect() {
    const machines: Overview[] = [];
    return {
      add: (each) => void machines.push(each),
      report: () => {
        const [only, ...others] = machines;
        return only && others.length === 0 ? overviewOf(only) : null;
      },
    };
  },
});

function overviewOf(overview: Overview): Report {
  const { machine, findings } = overview;
  return {
    id: MACHINE_OVERVIEW.id,
    data: {
      traits: machineTraits(machine),
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
