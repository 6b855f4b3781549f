import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';

export type PowerState = 'running' | 'stopped' | 'deallocated';

const DISPLAY_STATUS: Readonly<Record<PowerState, string>> = {
  running: 'VM running',
  stopped: 'VM stopped',
  deallocated: 'VM deallocated',
};

const AGENT: Readonly<Record<PowerState, JsonObject | null>> = {
  running: agent('ProvisioningState/succeeded', 'Info', 'Ready', 'Guest Agent is running'),
  stopped: agent('ProvisioningState/Unavailable', 'Warning', 'Not Ready', 'VM Agent is unresponsive.'),
  deallocated: null,
};

/** Whether a machine runs. One whose world says nothing of its power state is taken to run. */
export function isRunning(vm: Resource): boolean {
  const state = statusesOf(vm).find(isPowerState)?.code;
  return typeof state !== 'string' || state.toLowerCase() === 'powerstate/running';
}

/** The patch that brings a machine into a power state, with the agent as Azure then shows it. */
export function powerStatePatch(vm: Resource, state: PowerState, time: string): JsonObject {
  const power = {
    code: `PowerState/${state}`,
    level: 'Info',
    displayStatus: DISPLAY_STATUS[state],
    time,
  };
  return {
    properties: {
      instanceView: {
        statuses: [...statusesOf(vm).filter((status) => !isPowerState(status)), power],
        vmAgent: AGENT[state],
      },
    },
  };
}

function statusesOf({ properties: { instanceView } }: Resource): readonly JsonObject[] {
  if (!isJsonObject(instanceView) || !Array.isArray(instanceView.statuses)) return [];
  return instanceView.statuses.filter(isJsonObject);
}

function isPowerState({ code }: JsonObject): boolean {
  return typeof code === 'string' && code.toLowerCase().startsWith('powerstate/');
}

function agent(code: string, level: string, displayStatus: string, message: string): JsonObject {
  return { statuses: [{ code, level, displayStatus, message }] };
}
