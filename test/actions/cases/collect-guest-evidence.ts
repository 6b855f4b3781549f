import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const COMMAND = `${ARC}/runCommands/updateops-evidence`;
const ASK = 'collect guest evidence on vm-01';
/** What the commands print is the machine's; that they ran shows in a tag. */
const TENANT = world({
  resources: [virtualMachine('vm-01'), arcServer('arc-01')],
  operations: [
    {
      on: 'runCommand',
      machine: VM,
      result: { value: [{ code: 'ComponentStatus/StdOut/succeeded', message: 'Running  wuauserv' }] },
      // biome-ignore lint/suspicious/noThenProperty: the key of a world
      then: { merge: [{ id: VM, tags: { ran: 'yes' } }] },
    },
    {
      on: 'runCommand',
      machine: ARC,
      result: {},
      // biome-ignore lint/suspicious/noThenProperty: the key of a world
      then: {
        merge: [{ id: COMMAND, properties: { instanceView: { output: 'Running  wuauserv' } } }],
      },
    },
  ],
});

export const cases: ActionCases = {
  golden: {
    en: 'collect guest evidence on vm-01 and arc-01',
    ja: 'vm-01 と arc-01 でゲストの情報を収集して',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: TENANT,
      ask: ASK,
      calls: ['POST'],
      look: { get: `${VM}?api-version=2024-11-01`, field: 'tags.ran' },
      before: undefined,
      after: 'yes',
      isUndone: false,
    },
    {
      what: 'of an Arc-enabled server',
      world: TENANT,
      ask: 'collect guest evidence on arc-01',
      calls: ['PUT'],
      look: {
        get: `${COMMAND}?$expand=instanceView&api-version=2024-11-10-preview`,
        field: 'properties.instanceView.output',
      },
      before: undefined,
      after: 'Running  wuauserv',
      isUndone: false,
    },
  ],
  refusals: [
    {
      why: 'the operator has not named it',
      world: TENANT,
      ask: ASK,
      isOff: true,
      says: /off by default.*rule of the bot's policy \(UPDATEOPS_POLICY\)/,
    },
    {
      why: 'the machine is stopped',
      world: world({ resources: [virtualMachine('vm-01', powerState('stopped'))] }),
      ask: ASK,
      says: /does not run/,
    },
    {
      why: 'the Arc-enabled server is not connected',
      world: world({ resources: [arcServer('arc-01', { properties: { status: 'Disconnected' } })] }),
      ask: 'collect guest evidence on arc-01',
      says: /not connected/,
    },
    {
      why: 'the machine forbids extensions',
      world: world({
        resources: [
          virtualMachine('vm-01', { properties: { osProfile: { allowExtensionOperations: false } } }),
        ],
      }),
      ask: ASK,
      says: /allows no changes of extensions/,
    },
    {
      why: 'the operating system is not known',
      world: world({
        resources: [arcServer('arc-01', { properties: { osType: null, osName: null, osProfile: null } })],
      }),
      ask: 'collect guest evidence on arc-01',
      says: /operating system is not known/,
    },
  ],
};
