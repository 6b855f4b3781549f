import type { OwnPermissions } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { quote } from '../azure/quote.ts';
import { AzureReadError, readError } from '../azure/read-error.ts';
import { roleAllows } from '../azure/role-permission.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { GapSubject, Reading } from '../model/reading.ts';
import type { Gather, MachineReadings } from './fact.ts';
import type { RowRight } from './row-right.ts';

/** An action that the bot's identity lacks, with the list of what it may do. */
export interface LackedAction extends Quoted<string> {
  /** Where it would have to be granted. */
  readonly scope: string;
}

/** What is read from rows that Resource Graph leaves out, without a word, for whoever may not read them. */
interface FromRows<Value> {
  readonly fact: GapSubject;
  readonly right: RowRight;
  /** Whether Resource Graph showed nothing that would count. */
  isEmpty(value: Value): boolean;
}

/**
 * The readings, but a gap wherever Resource Graph showed nothing and the roles of the bot's identity lack the action that shows it: what may not be read is not absent. Only of those
 * anything is asked: one call for each subscription, which serves all questions for ten minutes, and one for each resource group below one that lacks the action. Where Azure does not
 * tell what the identity may do, nothing counts as absence, as it always did.
 */
export async function orWithheld<Value>(
  { fact, right, isEmpty }: FromRows<Value>,
  machines: readonly Machine[],
  readings: MachineReadings<Value>,
  gather: Pick<Gather, 'azure' | 'shared'>,
): Promise<MachineReadings<Value>> {
  const empty = machines.filter(({ id }) => {
    const reading = readings.get(machineKey(id));
    return reading?.isKnown === true && isEmpty(reading.value);
  });
  const gaps = await Promise.all(
    empty.map(
      async (machine): Promise<readonly (readonly [ReturnType<typeof machineKey>, Reading<Value>])[]> => {
        const lacked = await lackedAction(right, machine, gather);
        if (lacked === null) return [];
        const error = readError('AZ_FORBIDDEN', { action: lacked.value, on: lacked.scope });
        return [[machineKey(machine.id), gapOf(fact, error)]];
      },
    ),
  );
  return new Map([...readings, ...gaps.flat()]);
}

/** The action without which Resource Graph leaves out rows that concern the machine; null: it is granted, or Azure does not tell. */
export async function lackedAction(
  { heldOn, actionsFor }: RowRight,
  machine: Machine,
  gather: Pick<Gather, 'azure' | 'shared'>,
): Promise<LackedAction | null> {
  const actions = actionsFor(machine);
  const [action] = actions;
  const { subscriptionId, resourceGroup } = machine;
  if (action === undefined || subscriptionId === null) return null;
  const isLacked = (own: OwnPermissions | null): own is OwnPermissions =>
    own !== null && !actions.some((each) => own.roles.some((role) => roleAllows(role, each)));
  const scope = `/subscriptions/${subscriptionId}`;
  const own = await permissionsAt(scope, gather);
  if (!isLacked(own)) return null;
  if (heldOn === 'machine' && resourceGroup !== null) {
    const below = await permissionsAt(`${scope}/resourceGroups/${resourceGroup}`, gather);
    if (!isLacked(below)) return null;
  }
  const allowed = own.roles.flatMap((role) => role.actions ?? []);
  const denied = own.roles.flatMap((role) => role.notActions ?? []);
  const { evidence } = quote(
    { source: 'arm', record: own.record, at: own.at },
    'value[].actions, value[].notActions',
    [...allowed, ...denied.map((each) => `not ${each}`)].slice(0, MOST_QUOTED),
  );
  return { value: action, scope, evidence };
}

/** A role may list hundreds. */
const MOST_QUOTED = 20;

/** Null as well where it could not be read: then nothing is known of what is left out. */
function permissionsAt(
  scope: string,
  { azure, shared }: Pick<Gather, 'azure' | 'shared'>,
): Promise<OwnPermissions | null> {
  return shared(`own permissions at ${scope.toLowerCase()}`, () =>
    azure.listOwnPermissions(scope).catch((error: unknown) => {
      if (error instanceof AzureReadError) return null;
      throw error;
    }),
  );
}
