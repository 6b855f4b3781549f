import { existence } from '../facts/existence.ts';
import { type Gather, readingsOf } from '../facts/fact.ts';
import { noLongerExists } from '../judging/no-longer-exists.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { machineKey } from '../model/machine.ts';
import type { Gap } from '../model/reading.ts';
import type { Diagnosed } from './diagnose.ts';

/** What a record that is not there any more cannot tell. */
const WITHOUT_A_RECORD: ReadonlySet<Gap['code']> = new Set<Gap['code']>(['AZ_NOT_FOUND', 'AZ_NO_DATA']);

/**
 * Of machines that no longer exist: what could not be told for want of their record does not apply any more, and nothing will close those gaps. What records
 * of before tell stays. Costs nothing where nothing is missing.
 */
export async function ofTheGone(
  diagnosed: readonly Diagnosed[],
  gather: Gather,
): Promise<readonly Diagnosed[]> {
  const doubtful = diagnosed.filter(({ findings }) => findings.some(isForWantOfRecord));
  if (doubtful.length === 0) return diagnosed;
  const sheets = await gather.readFacts(
    [existence],
    doubtful.map(({ machine }) => machine),
  );
  return diagnosed.map((each) => {
    const { record } = readingsOf(
      { record: existence },
      sheets.get(machineKey(each.machine.id)) ?? new Map(),
    );
    if (!record?.isKnown || record.value.value !== 'gone') return each;
    const { evidence } = record.value;
    return {
      ...each,
      findings: each.findings.map((finding) =>
        isForWantOfRecord(finding) ? notThere(finding, each.machine.name, evidence) : finding,
      ),
    };
  });
}

function isForWantOfRecord({ verdict, system, gaps }: Finding): boolean {
  return (
    verdict === 'unknown' &&
    system !== 'update-management' &&
    gaps.every(({ code }) => WITHOUT_A_RECORD.has(code))
  );
}

function notThere(finding: Finding, name: string, evidence: Evidence): Finding {
  const { scenario, machine, subject, system } = finding;
  return {
    scenario,
    machine,
    subject,
    system,
    verdict: 'not-applicable',
    severity: 'fine',
    says: noLongerExists(name),
    evidence: [evidence],
    notes: [],
    excluded: [],
    gaps: [],
    references: [],
  };
}
