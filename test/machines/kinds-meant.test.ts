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
  virtualMachine(
    'unversioned',
    seen('running', { osName: 'ubuntu', osVersion: null }),
    image('contoso', 'own', 'own'),
  ),
  virtualMachine('own-image', seen('running'), { properties: { storageProfile: { imageReference: null } } }),
  arcServer('a22', {
    properties: { osType: 'linux', osName: 'ubuntu', osSku: 'Ubuntu 22.04.3 LTS', status: 'Disconnected' },
  }),
  arcServer('a-silent', { properties: { osType: null, osName: null, osSku: null, status: 'Expired' } }),
  virtualMachine('in-doubt', seen('unknown'), image('contoso', 'golden', 'base')),
  virtualMachine('going-down', seen('deallocating'), image('kinvolk', 'flatcar', 'stable')),
  virtualMachine('coming-up', seen('starting'), image('Debian', 'debian-12', '12')),
  arcServer('a2019', { properties: { osSku: 'Windows Server 2019 Standard' } }),
];

/** The limit that the entities set, the machines that are within it, and those of which that cannot be told. */
const MEANT: readonly (readonly [
  entities: Partial<Entities>,
  limit: string,
  names: readonly string[],
  untold: readonly string[],
])[] = [
  [
    { osRelease: 'windows server 2019', osType: 'windows' },
    'Windows Server 2019',
    ['a2019', 'w2019'],
    ['a-silent', 'own-image'],
  ],
  [{ osRelease: 'windows server 2022' }, 'Windows Server 2022', ['sql', 'w2022'], ['a-silent', 'own-image']],
  [{ osRelease: 'ubuntu' }, 'Ubuntu', ['a22', 'u20', 'u22', 'unversioned'], ['a-silent', 'in-doubt']],
  [{ osRelease: 'ubuntu 22.04' }, 'Ubuntu 22.04', ['a22', 'u22'], ['a-silent', 'in-doubt', 'unversioned']],
  [{ osRelease: 'rhel 8', osType: 'linux' }, 'RHEL 8', ['r87'], ['a-silent', 'in-doubt']],
  [{ osRelease: 'rhel 9' }, 'RHEL 9', [], ['a-silent', 'in-doubt']],
  [{ osType: 'windows' }, 'Windows', ['a2019', 'own-image', 'sql', 'w2019', 'w2022'], ['a-silent']],
  [
    { power: 'stopped' },
    'stopped or deallocated',
    ['going-down', 'r87', 'sql', 'u20', 'w2019'],
    ['a-silent', 'a22', 'in-doubt'],
  ],
  [{ power: 'deallocated' }, 'deallocated', ['going-down', 'u20', 'w2019'], ['in-doubt']],
  [{ power: 'deallocating' }, 'deallocating', ['going-down'], ['in-doubt']],
  [{ power: 'stopping' }, 'stopping or deallocating', ['going-down'], ['in-doubt']],
  [{ power: 'starting' }, 'starting', ['coming-up'], ['in-doubt']],
  [
    { power: 'running' },
    'running or connected',
    ['a2019', 'own-image', 'u22', 'unversioned', 'w2022'],
    ['in-doubt'],
  ],
  [{ power: 'disconnected' }, 'Arc agent not connected', ['a-silent', 'a22'], []],
  [{ power: 'expired' }, 'Arc registration expired', ['a-silent'], []],
  [
    { power: 'offline' },
    'stopped, or Arc agent not connected',
    ['a-silent', 'a22', 'going-down', 'r87', 'sql', 'u20', 'w2019'],
    ['in-doubt'],
  ],
];

async function found(entities: Partial<Entities>, faults: readonly object[] = []) {
  const { azure, now } = sandboxAzure(world({ resources: RESOURCES, faults }));
  const place = await placeOf({ text: '', entities: { ...NO_ENTITIES, ...entities }, scope: 'fleet' }, azure);
  const pages: MachinePage[] = [];
  for await (const page of machinePages(place, azure, now)) pages.push(page);
  const names = pages.flatMap(({ entries }) => entries.map(({ machine }) => machine.name)).toSorted();
  const untold = pages.flatMap((page) => page.untold);
  return { place, names, untold, gaps: pages.flatMap(({ gaps }) => gaps) };
}

describe('the machines of a release, and those that run', () => {
  for (const [entities, limit, names, open] of MEANT)
    it(`${limit}: ${names.join(', ') || 'none'}; left open: ${open.join(', ') || 'none'}`, async () => {
      const { place, gaps, untold, ...rest } = await found(entities);
      assert.deepEqual(rest, { names });
      assert.deepEqual(
        place.limits.map(({ en }) => en),
        [limit],
      );
      const [left = null, ...others] = untold;
      assert.deepEqual([gaps, others], [[], []]);
      assert.deepEqual(
        left && { limit: left.limit.en, machines: left.machines, first: left.first.toSorted() },
        open.length === 0 ? null : { limit, machines: open.length, first: open },
      );
    });

  it('whether they run cannot be told from the lists of ARM, and that is said', async () => {
    const { names, untold, gaps } = await found({ power: 'stopped' }, [
      { api: 'resource-graph', status: 503 },
    ]);
    assert.deepEqual(names, []);
    assert.deepEqual(
      untold.map(({ machines, first }) => [machines, first.length]),
      [[RESOURCES.length - 1, 5]],
    );
    assert.ok(gaps.some(({ title }) => title.en.startsWith('the power state of virtual machines')));
  });

  it('those that hibernate are on no list: no machine is left out for it, and the limit is refused by name', async () => {
    const { place, names, untold } = await found({ power: 'hibernated' });
    assert.deepEqual([place.limits, untold, names.length], [[], [], RESOURCES.length]);
    assert.deepEqual(
      place.ignored.map(({ said, why }) => [said.en, why === null]),
      [['hibernated machines', false]],
    );
  });
});
