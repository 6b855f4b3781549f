import { areReadOneByOne } from '../facts/current-machines.ts';
import { existence } from '../facts/existence.ts';
import { type Gather, readingsOf } from '../facts/fact.ts';
import { noLongerExists } from '../judging/no-longer-exists.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Gap } from '../model/reading.ts';
import type { Diagnosed } from './diagnose.ts';

/** What a record that is not there any more cannot tell. */
const WITHOUT_A_RECORD: ReadonlySet<Gap['code']> = new Set<Gap['code']>(['AZ_NOT_FOUND', 'AZ_NO_DATA']);

/**
 * Of machines that no longer exist: what could not be told for want of their record does not apply any more, and nothing closes those gaps. What records
 * of before tell stays, without them. `deleted`: those whose deletion is on record. Of others it costs nothing: whether a machine is there was read
 * along with what was not found.
 */
export async function ofTheGone(
  diagnosed: readonly Diagnosed[],
  deleted: readonly Machine[],
  gather: Gather,
): Promise<readonly Diagnosed[]> {
  const doubtful = diagnosed.filter(({ machine, findings }) => {
    const gaps = findings.flatMap((each) => each.gaps);
    const isDoubted = deleted.includes(machine) || gaps.some(({ code }) => code === 'AZ_NOT_FOUND');
    return isDoubted && gaps.some(isOfRecord);
  });
  // Of many, whether they are there would have to be read for this alone.
  if (doubtful.length === 0 || !areReadOneByOne(gather)) return diagnosed;
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
      findings: each.findings.map((finding) => withoutRecord(finding, each.machine.name, evidence)),
    };
  });
}

function withoutRecord(finding: Finding, name: string, evidence: Evidence): Finding {
  // Of the retired system workspaces tell, which have lost nothing.
  if (finding.system === 'update-management') return finding;
  const gaps = finding.gaps.filter((gap) => !isOfRecord(gap));
  if (finding.verdict !== 'unknown') return { ...finding, gaps };
  return gaps.length > 0 ? finding : notThere(finding, name, evidence);
}

function isOfRecord({ code }: Gap): boolean {
  return WITHOUT_A_RECORD.has(code);
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
