import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/** A reading for each machine. */
export function eachMachine<Value>(
  machines: readonly Machine[],
  read: (machine: Machine, key: MachineKey) => Reading<Value>,
): ReadonlyMap<MachineKey, Reading<Value>> {
  return new Map(
    machines.map((machine) => {
      const key = machineKey(machine.id);
      return [key, read(machine, key)];
    }),
  );
}
