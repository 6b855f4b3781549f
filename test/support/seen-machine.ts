import { type Instant, instant } from '../../src/model/instant.ts';
import type { MachineId } from '../../src/model/machine.ts';
import type { SeenMachine, SeenState, Trouble } from '../../src/model/machine-state.ts';

export const AGENT_BEHIND: Trouble = {
  scenario: 'agent-not-upgraded',
  cause: 'auto-upgrade-off',
  system: 'monitor-agent',
  standing: 'fix-setting',
};

export const NOT_ASSESSED: Trouble = {
  scenario: 'not-assessed',
  cause: 'periodic-assessment-off',
  system: 'update-manager',
  standing: 'act-now',
};

const WELL: SeenState = {
  troubles: [],
  untold: [],
  compliance: 'compliant',
  pending: { criticalAndSecurity: 0, other: 0 },
  assessedAt: null,
  agentVersion: '1.30.0.0',
};

export function machineIdOf(name: string, subscription = 'sub-a'): MachineId {
  return `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/${name}` as MachineId;
}

/** A machine that a look found well but for what is given. */
export function seenMachine(
  name: string,
  state: Partial<SeenState> = {},
  subscription = 'sub-a',
  id: string = machineIdOf(name, subscription),
): SeenMachine {
  return {
    machine: {
      id: id as MachineId,
      name,
      kind: 'azure-vm',
      subscriptionId: subscription,
      resourceGroup: 'rg',
      location: 'japaneast',
      osType: 'linux',
    },
    tags: { env: '本番' },
    state: { ...WELL, ...state },
  };
}

export function instantOf(text: string | Date): Instant {
  const read = instant(text);
  if (read === null) throw new Error(`${text} is no moment`);
  return read;
}
