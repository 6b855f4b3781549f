import { z } from 'zod';
import { type AssessmentRecord, assessmentRecord } from '../azure/assessment-record.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact, Gather } from './fact.ts';
import type { LatestAssessment } from './latest-assessment.ts';

const assessmentRow = assessmentRecord.extend({ machineId: z.string() });

const ASSESSMENTS: LookUpKind<z.infer<typeof assessmentRow>> = {
  query: 'assessments',
  row: assessmentRow,
  keysOf: ({ machineId }) => [machineId],
};

/**
 * The latest assessment in Resource Graph (`patchassessmentresources`), which keeps it for seven days. One query for
 * each 250 machines, or a share in one. Rows the bot may not read are missing without a word, so an absent row is no proof by itself.
 */
export const assessmentInResourceGraph: Fact<LatestAssessment> = machineFact({
  id: 'assessment-in-resource-graph',
  title: { en: 'assessment in Resource Graph', ja: 'Resource Graph の評価結果' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    try {
      const byMachine = await recordsOf(machines, gather);
      return eachMachine<LatestAssessment>(machines, (machine, key) => {
        const row = byMachine.get(key);
        const absent: Citation = {
          source: 'resource-graph',
          record: tableFor(machine),
          at: gather.now,
          query: lookUpQuery(ASSESSMENTS, { machineIds: [key] }),
        };
        if (!row) return known({ assessment: null, looked: cite(absent, 'properties.status', null) });
        const citation = { ...absent, record: row.id, since: row.lastModifiedDateTime };
        const quoteOf = <T>(field: string, value: T | null) =>
          value === null ? null : quote(citation, `properties.${field}`, value);
        const status = quote(citation, 'properties.status', row.status);
        const assessment = {
          status,
          startedAt: row.startDateTime,
          start: quoteOf('startDateTime', row.startDateTime)?.evidence ?? null,
          lastModifiedAt: row.lastModifiedDateTime,
          startedBy: quoteOf('startedBy', row.startedBy),
          patchService: quoteOf('patchServiceUsed', row.patchServiceUsed),
          errors: errorQuotes(row.errorDetails, citation, 'properties.errorDetails'),
        };
        return known({ assessment, looked: status.evidence });
      });
    } catch (error) {
      const failure = gapOf(assessmentInResourceGraph, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** As the list of the fleet has them; those of other machines are looked up. */
async function recordsOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<string, AssessmentRecord | null>> {
  const listed = machines.map((machine) => [machineKey(machine.id), gather.entryOf(machine).listed] as const);
  const machineIds = listed.flatMap(([key, records]) => (records === null ? [key] : []));
  const rows = await gather.azure.lookUp(ASSESSMENTS, { machineIds });
  return new Map([
    ...listed.map(([key, records]) => [key, records?.assessment ?? null] as const),
    ...rows.map((row) => [row.machineId, row] as const),
  ]);
}

function tableFor(machine: Machine): string {
  return `patchassessmentresources: ${machineKey(machine.id)}`;
}
