import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { apiError } from '../azure/virtual-machine.ts';
import { optional, when } from '../azure/when.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact } from './fact.ts';
import type { LatestAssessment } from './latest-assessment.ts';

/** Resource Graph's `tostring` makes an empty text of an absent field. */
const textOrNull = optional(z.string()).transform((text) => text || null);

const assessmentRow = z.object({
  id: z.string(),
  machineId: z.string(),
  status: z.string(),
  startDateTime: when,
  lastModifiedDateTime: when,
  startedBy: textOrNull,
  patchServiceUsed: textOrNull,
  errorDetails: apiError,
});

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
      const machineIds = machines.map((machine) => machineKey(machine.id));
      const rows = await gather.azure.lookUp(ASSESSMENTS, { machineIds });
      const byMachine = new Map(rows.map((row) => [row.machineId, row]));
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
          startedAt: quoteOf('startDateTime', row.startDateTime),
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

function tableFor(machine: Machine): string {
  return `patchassessmentresources: ${machineKey(machine.id)}`;
}
