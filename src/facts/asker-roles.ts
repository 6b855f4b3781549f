import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { roleAllows, rolePermission } from '../azure/role-permission.ts';
import { optional } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { maintenanceRuns, recordInSubscription, recordsInQuestion } from './maintenance-runs.ts';
import { runInstallation } from './run-installation.ts';
import { schedulesInQuestion } from './schedules-in-question.ts';

/** What whoever asks may do to a machine by the roles that he was given directly. */
export interface AskerRoles {
  /** `unseen`: no role of his own is on record, nobody is known to ask, or no run left the machine out. */
  readonly access: 'write' | 'read-only' | 'unseen';
  readonly roleNames: readonly string[];
  readonly evidence: Evidence;
}

const roleRow = z.object({
  id: z.string(),
  principalId: z.string(),
  scope: z.string(),
  roleName: optional(z.string()),
  permissions: optional(z.array(rolePermission)),
});

type RoleRow = z.infer<typeof roleRow>;

const ROLES: LookUpKind<RoleRow> = {
  query: 'role-assignments',
  row: roleRow,
  keysOf: ({ principalId }) => [principalId],
};

const FROM = { asked: schedulesInQuestion, runs: maintenanceRuns, results: runInstallation };

/**
 * The asker's own write access to machines that a run in their subscription left out, as role assignments in Resource Graph tell it. One query a question, where the
 * channel says who asks.
 * Roles that come through a group are not seen: what is on record can show that he may write, or that the roles of his own do not let him.
 */
export const askerRoles: Fact<AskerRoles> = machineFact({
  id: 'asker-roles',
  title: { en: "the asker's roles", ja: '質問者のロール' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<AskerRoles>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    /** What shows that the asker's access explains nothing; null where it may. */
    const needless = (machine: Machine): Evidence | null => {
      const { asked, runs, results } = readingsOf(FROM, sheets.get(machineKey(machine.id)) ?? new Map());
      if (!asked?.isKnown || !runs?.isKnown) return null;
      const [record] = recordsInQuestion(asked.value, runs.value);
      const [result] = results?.isKnown ? results.value.installations : [];
      const tookPart = record?.status.evidence ?? result?.status.evidence;
      if (tookPart) return tookPart;
      return recordInSubscription(asked.value, runs.value, machine) === null ? runs.value.looked : null;
    };
    const actor = gather.asked.actor?.toLowerCase() ?? null;
    if (actor === null) {
      const evidence = cite({ source: 'question', record: 'asker', at: gather.now }, 'aadObjectId', null);
      return eachMachine(machines, () => known({ access: 'unseen', roleNames: [], evidence }));
    }
    try {
      const areWanted = machines.some((machine) => needless(machine) === null);
      const rows = areWanted ? await rolesOf(actor, gather) : [];
      return eachMachine(machines, (machine) => {
        const evidence = needless(machine);
        if (evidence) return known({ access: 'unseen', roleNames: [], evidence });
        return rolesOn(machine, rows, actor, gather);
      });
    } catch (error) {
      const failure = gapOf(askerRoles, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function rolesOf(actor: string, { azure, shared }: Gather): Promise<readonly RoleRow[]> {
  return shared(`roles of ${actor}`, () => azure.lookUp(ROLES, { principalIds: [actor] }));
}

function rolesOn(
  machine: Machine,
  rows: readonly RoleRow[],
  actor: string,
  { now }: Gather,
): Reading<AskerRoles> {
  const over = rows.filter(({ scope }) => contains(scope, machineKey(machine.id)));
  const action = `${machine.kind === 'azure-arc' ? 'microsoft.hybridcompute/machines' : 'microsoft.compute/virtualmachines'}/write`;
  const writing = over.filter((row) => allows(row, action));
  const isUnknown = over.some(({ permissions }) => permissions === null);
  const access = writing.length > 0 ? 'write' : over.length === 0 || isUnknown ? 'unseen' : 'read-only';
  const roleNames = over.map(({ roleName, id }) => roleName ?? id);
  const citation: Citation = {
    source: 'resource-graph',
    record: `authorizationresources: ${actor}`,
    at: now,
    query: lookUpQuery(ROLES, { principalIds: [actor] }),
  };
  return known({ access, roleNames, evidence: cite(citation, 'properties.roleName', roleNames) });
}

/** A management group, or everything, may hold the machine: what it holds is not read. */
function contains(scope: string, machineId: string): boolean {
  const ofSubscription = scope.startsWith('/subscriptions/');
  return !ofSubscription || machineId === scope || machineId.startsWith(`${scope.replace(/\/$/, '')}/`);
}

function allows({ permissions }: RoleRow, action: string): boolean {
  return (permissions ?? []).some((each) => roleAllows(each, action));
}
