import type { ScenarioCase } from '../../support/expected-finding.ts';
import { NEW } from './asked.ts';
import { ON_WSUS, tenant } from './tenant.ts';

/** What Update Manager never brings, whatever the machine. */
export const NOT_SERVED: readonly ScenarioCase[] = [
  {
    name: 'drivers are none of its updates',
    machine: 'vm-02',
    asked: { text: 'why are the driver updates of vm-02 not shown?' },
    of: { system: 'update-manager' },
    world: tenant({}),
    verdict: 'found',
    cause: 'not-served',
    severity: 'fine',
    evidence: { text: 'driver' },
    actions: [],
  },
  {
    name: 'nor is an Office that updates itself, whatever the update source',
    machine: 'vm-02',
    asked: { text: 'vm-02 に Office 2021 の更新が表示されない' },
    of: { system: 'update-manager' },
    world: tenant({ assessed: ON_WSUS }),
    verdict: 'found',
    cause: 'not-served',
    evidence: { text: 'Office 2021' },
  },
  {
    name: 'an update that is named by its number is judged by that',
    ...NEW,
    asked: { kb: ['5072033'], text: 'KB5072033 is not offered since the driver update of vm-02' },
    world: tenant({ assessed: ON_WSUS }),
    verdict: 'found',
    cause: 'wsus-managed',
    excludes: ['not-served'],
  },
];
