import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading, unreadPart } from '../model/reading.ts';
import type { Gather } from './fact.ts';
import {
  type Fact,
  type FactDeclaration,
  type Facts,
  type MachineReadings,
  type Readings,
  readingsOf,
} from './fact.ts';

/** A fact that differs from machine to machine. `from`: other facts that its reader asks for where it needs them. */
export function machineFact<Value>(
  declaration: FactDeclaration & Pick<Fact<Value>, 'read'> & Partial<Pick<Fact<Value>, 'from'>>,
): Fact<Value> {
  return { from: [], ...declaration, scope: 'machine' };
}

/** A fact that is the same for every machine of a subscription: read once for each subscription. */
export function subscriptionFact<Value>(
  declaration: FactDeclaration & {
    read(subscriptionId: string, gather: Gather): Promise<Reading<Value>>;
  },
): Fact<Value> {
  return sharedFact('subscription', declaration, ({ subscriptionId }) =>
    subscriptionId === null ? null : [subscriptionId.toLowerCase(), subscriptionId],
  );
}

/** A region as one subscription sees it: what Azure offers there may depend on both. */
export interface Region {
  readonly location: string;
  readonly subscriptionId: string;
}

/** A fact that is the same for every machine of a region: read once for each region and subscription. */
export function regionFact<Value>(
  declaration: FactDeclaration & { read(region: Region, gather: Gather): Promise<Reading<Value>> },
): Fact<Value> {
  return sharedFact('region', declaration, ({ location, subscriptionId }) =>
    location === null || subscriptionId === null
      ? null
      : [`${location} ${subscriptionId}`.toLowerCase(), { location, subscriptionId }],
  );
}

/** What one Log Analytics workspace says. */
export interface InWorkspace<Value> {
  /** Its customer id. */
  readonly workspace: string;
  readonly reading: Reading<Value>;
}

/** A fact that each workspace in scope says for itself, whatever the machine: read once for each, and seen as the list of all. */
export function workspaceFact<Value>({
  read,
  ...declaration
}: FactDeclaration & {
  read(workspace: string, gather: Gather): Promise<Reading<Value>>;
}): Fact<readonly InWorkspace<Value>[]> {
  return {
    ...sharedFact(
      'workspace',
      {
        ...declaration,
        read: async (_: null, gather) => ({
          isKnown: true,
          value: await Promise.all(
            gather.azure.scope.workspaces.map(async (workspace) => ({
              workspace,
              reading: await read(workspace, gather),
            })),
          ),
        }),
      },
      () => ['', null],
    ),
  };
}

/** A fact about everything the bot can see: read once. */
export function fleetFact<Value>({
  read,
  ...declaration
}: FactDeclaration & { read(gather: Gather): Promise<Reading<Value>> }): Fact<Value> {
  return sharedFact('fleet', { ...declaration, read: (_: null, gather) => read(gather) }, () => ['', null]);
}

/** A fact computed from others, gaps included; `derive` undefined: it has no meaning for the machine. */
export function derivedFact<Value, const From extends Facts>({
  from,
  derive,
  ...declaration
}: FactDeclaration & {
  readonly from: From;
  derive(readings: Readings<From>, machine: Machine, gather: Gather): Reading<Value> | undefined;
}): Fact<Value> {
  return {
    ...declaration,
    scope: 'derived',
    from: Object.values(from),
    async read(machines, gather) {
      const sheets = await gather.readFacts(Object.values(from), machines);
      return new Map(
        machines.flatMap((machine): (readonly [MachineKey, Reading<Value>])[] => {
          const key = machineKey(machine.id);
          const readings = readingsOf(from, sheets.get(key) ?? new Map());
          const reading = derive(readings, machine, gather);
          return reading === undefined ? [] : [[key, ofPart(reading, Object.values(readings))]];
        }),
      );
    },
  };
}

/** What is computed from a part is known of a part. */
function ofPart<Value>(
  reading: Reading<Value>,
  from: readonly (Reading<unknown> | undefined)[],
): Reading<Value> {
  const part = from.find((each) => each?.isKnown && each.missing);
  return reading.isKnown && !reading.missing && part ? known(reading.value, unreadPart(part)) : reading;
}

/** Reads once for each thing that machines have in common. `of`: its key and the thing itself; null where a machine has none. */
function sharedFact<Value, Thing>(
  scope: Fact<Value>['scope'],
  { read, ...declaration }: FactDeclaration & { read(thing: Thing, gather: Gather): Promise<Reading<Value>> },
  of: (machine: Machine) => readonly [key: string, thing: Thing] | null,
): Fact<Value> {
  return {
    ...declaration,
    scope,
    from: [],
    async read(machines, gather): Promise<MachineReadings<Value>> {
      const readings = await Promise.all(
        machines.map(async (machine): Promise<readonly [MachineKey, Reading<Value>] | null> => {
          const common = of(machine);
          if (common === null) return null;
          const [key, thing] = common;
          const reading = await gather.shared(`fact ${declaration.id} of ${key}`, () => read(thing, gather));
          return [machineKey(machine.id), reading];
        }),
      );
      return new Map(readings.filter((reading) => reading !== null));
    },
  };
}
