import type { AssessmentRecord } from '../azure/assessment-record.ts';
import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { ASSESSMENTS } from '../machines/assessment-records.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { MACHINES_BY_NAME } from '../machines/machine-look-ups.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact, Gather } from './fact.ts';
import type { LatestAssessment, PendingUpdates } from './latest-assessment.ts';
import { ASSESSMENTS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

/**
 * The latest assessment in Resource Graph (`patchassessmentresources`), which keeps it for seven days. One query for
 * each 250 machines, or a share in one; for each 1,000 of a fleet. Rows the bot may not read are missing without a word, so an absent row is no proof by itself.
 */
export const assessmentInResourceGraph: Fact<LatestAssessment> = machineFact({
  id: 'assessment-in-resource-graph',
  title: { en: 'assessment in Resource Graph', ja: 'Resource Graph の評価結果' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    try {
      const byMachine = await recordsOf(machines, gather);
      const readings = eachMachine<LatestAssessment>(machines, (machine, key) => {
        const row = byMachine.get(key);
        const entry = gather.entryOf(machine);
        if (!mayHaveRows(entry)) return known({ assessment: null, looked: noResource(entry, gather) });
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
          pending: pendingIn(row),
          rebootPending: quoteOf('rebootPending', row.rebootPending),
          errors: errorQuotes(row.errorDetails, citation, 'properties.errorDetails'),
        };
        return known({ assessment, looked: status.evidence });
      });
      return await orWithheld(
        {
          fact: assessmentInResourceGraph,
          right: ASSESSMENTS_RIGHT,
          isEmpty: ({ assessment }) => assessment === null,
        },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(assessmentInResourceGraph, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** As the instance view counts them: what is critical or for security, and all else. */
const CRITICAL_AND_SECURITY: ReadonlySet<string> = new Set(['critical', 'security']);

function pendingIn({
  availablePatchCountByClassification: counts,
  rebootPending,
}: AssessmentRecord): PendingUpdates | null {
  if (counts === null) return null;
  const sumOf = (isCounted: (classification: string) => boolean) =>
    Object.entries(counts)
      .filter(([classification]) => isCounted(classification.toLowerCase()))
      .reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return {
    criticalAndSecurity: sumOf((classification) => CRITICAL_AND_SECURITY.has(classification)),
    other: sumOf((classification) => !CRITICAL_AND_SECURITY.has(classification)),
    isRebootPending: rebootPending === true,
  };
}

/** As they are listed beside a fleet; those of other machines are looked up. */
async function recordsOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<string, AssessmentRecord | null>> {
  const entries = machines.map((machine) => gather.entryOf(machine));
  const listed = entries.map((entry) => [machineKey(entry.machine.id), entry.listed] as const);
  const machineIds = entries.flatMap((entry) =>
    entry.listed === null && mayHaveRows(entry) ? machineKey(entry.machine.id) : [],
  );
  const [rows, ...beside] = await Promise.all([
    gather.azure.lookUp(ASSESSMENTS, { machineIds }),
    ...listed.map(async ([key, records]) => [key, (await records?.assessment()) ?? null] as const),
  ]);
  return new Map([...beside, ...rows.map((row) => [row.machineId, row] as const)]);
}

/** What no Azure resource was ever known of cannot have been assessed by Azure: looking it up by its made-up id would find nothing. */
function mayHaveRows(entry: InventoryEntry): boolean {
  return entry.kind !== 'log-analytics' || entry.hasResourceId;
}

/** The search for the machine by its name, which found no resource. */
function noResource({ machine }: InventoryEntry, { now: at }: Gather): Evidence {
  const name = machine.name.toLowerCase();
  const query = lookUpQuery(MACHINES_BY_NAME, { names: [...new Set([name, firstLabel(name)])] });
  return cite({ source: 'resource-graph', record: `resources: ${name}`, at, query }, 'id', null);
}

function tableFor(machine: Machine): string {
  return `patchassessmentresources: ${machineKey(machine.id)}`;
}
