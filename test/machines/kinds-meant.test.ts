import assert from 'node:assert/strict';
import { type MachinePage, machinePages } from '../../src/machines/machine-pages.ts';
import { placeOf } from '../../src/machines/place.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

function image(publisher: string, offer: string, sku: string, osType = 'Linux') {
  return {
    properties: { storageProfile: { imageReference: { publisher, offer, sku }, osDisk: { osType } } },
  };
}

function seen(power: string, reported: object = { osName: null, osVersion: null }) {
  return {
    properties: {
      instanceView: { ...reported, statuses: [{ code: `PowerState/${power}`, time: 'now-2d' }] },
    },
  };
}

const RESOURCES = [
  virtualMachine(
    'w2022',
    seen('running', { osName: 'Windows Server 2022 Datacenter', osVersion: '10.0.20348' }),
  ),
  virtualMachine(
    'w2019',
    seen('deallocated'),
    image('MicrosoftWindowsServer', 'WindowsServer', '2019-datacenter-gensecond', 'Windows'),
  ),
  // SQL Server's year is not the system's.
  virtualMachine(
    'sql',
    seen('stopped'),
    image('MicrosoftSQLServer', 'sql2019-ws2022', 'standard', 'Windows'),
  ),
  virtualMachine(
    'u22',
    seen('running', { osName: 'ubuntu', osVersion: '22.04' }),
    image('Canonical', 'ubuntu', 'server'),
  ),
  virtualMachine(
    'u20',
    seen('deallocated'),
    image('Canonical', '0001-com-ubuntu-server-focal', '20_04-lts-gen2'),
  ),
  virtualMachine('r87', seen('stopped'), image('RedHat', 'RHEL', '87-gen2')),
  virtualMachine('own-image', seen('running'), { properties: { storageProfile: { imageReference: null } } }),
  arcServer('a22', {
    properties: { osType: 'linux', osName: 'ubuntu', osSku: 'Ubuntu 22.04.3 LTS', status: 'Disconnected' },
  }),
  arcServer('a2019', { properties: { osSku: 'Windows Server 2019 Standard' } }),
];

const MEANT: readonly (readonly [entities: Partial<Entities>, names: readonly string[], limit: string])[] = [
  [{ osRelease: 'windows server 2019' }, ['a2019', 'w2019'], 'Windows Server 2019'],
  [{ osRelease: 'windows server 2022' }, ['sql', 'w2022'], 'Windows Server 2022'],
  [{ osRelease: 'ubuntu' }, ['a22', 'u20', 'u22'], 'Ubuntu'],
  [{ osRelease: 'ubuntu 22.04' }, ['a22', 'u22'], 'Ubuntu 22.04'],
  [{ osRelease: 'rhel 8' }, ['r87'], 'RHEL 8'],
  [{ osRelease: 'rhel 9' }, [], 'RHEL 9'],
  [{ power: 'stopped' }, ['r87', 'sql', 'u20', 'w2019'], 'stopped or deallocated'],
  [{ power: 'deallocated' }, ['u20', 'w2019'], 'deallocated'],
  [{ power: 'running' }, ['a2019', 'own-image', 'u22', 'w2022'], 'running or connected'],
  [{ power: 'disconnected' }, ['a22'], 'Arc agent not connected'],
  [{ power: 'offline' }, ['a22', 'r87', 'sql', 'u20', 'w2019'], 'stopped, or Arc agent not connected'],
];

async function found(entities: Partial<Entities>, faults: readonly object[] = []) {
  const { azure, now } = sandboxAzure(world({ resources: RESOURCES, faults }));
  const place = await placeOf({ text: '', entities: { ...NO_ENTITIES, ...entities }, scope: 'fleet' }, azure);
  const pages: MachinePage[] = [];
  for await (const page of machinePages(place, azure, now)) pages.push(page);
  const names = pages.flatMap(({ entries }) => entries.map(({ machine }) => machine.name)).toSorted();
  return { place, names, gaps: pages.flatMap(({ gaps }) => gaps) };
}

describe('the machines of a release, and those that run', () => {
  for (const [entities, names, limit] of MEANT)
    it(`${limit}: ${names.join(', ') || 'none'}`, async () => {
      const { place, ...rest } = await found(entities);
      assert.deepEqual(rest, { names, gaps: [] });
      assert.deepEqual(
        place.limits.map(({ en }) => en),
        [limit],
      );
    });

  it('whether they run cannot be told from the lists of ARM, and that is said', async () => {
    const { names, gaps } = await found({ power: 'stopped' }, [{ api: 'resource-graph', status: 503 }]);
    assert.deepEqual(names, []);
    assert.ok(gaps.some(({ title }) => title.en === 'the power state of virtual machines'));
  });
});
