import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { assessmentMode, virtualMachine } from '../../support/world/machines.ts';
import { NEW } from './asked.ts';
import { missedElsewhere, NOVEMBER, tenant, VM } from './tenant.ts';

/** vm-02 assessed so long ago, and asked about an update that was published before. */
const assessedAgo = (age: string, mode: string): ScenarioCase => ({
  ...NEW,
  name: `assessed ${age} ago, ${mode}`,
  world: tenant({
    machine: virtualMachine('vm-02', assessmentMode(mode)),
    assessed: [assessmentRow(VM, `now-${age}`)],
    elsewhere: [missedElsewhere(NOVEMBER, 'now-20d')],
  }),
  verdict: 'unknown',
});
const stale = { verdict: 'found', cause: 'assessment-stale' } as const;

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: '36 hours with periodic assessment',
    below: assessedAgo('2159m', 'AutomaticByPlatform'),
    at: { ...assessedAgo('36h', 'AutomaticByPlatform'), ...stale },
    above: { ...assessedAgo('2161m', 'AutomaticByPlatform'), ...stale },
  },
  {
    name: 'seven days without it',
    below: assessedAgo('10079m', 'ImageDefault'),
    at: { ...assessedAgo('7d', 'ImageDefault'), ...stale },
    above: { ...assessedAgo('10081m', 'ImageDefault'), ...stale },
  },
  {
    name: 'published when the assessment completed',
    below: {
      ...NEW,
      name: 'a second before',
      world: tenant({ elsewhere: [missedElsewhere(NOVEMBER, 'now-21601s')] }),
      verdict: 'unknown',
    },
    at: {
      ...NEW,
      name: 'that second',
      world: tenant({ elsewhere: [missedElsewhere(NOVEMBER, 'now-6h')] }),
      verdict: 'unknown',
    },
    above: {
      ...NEW,
      name: 'a second after',
      world: tenant({ elsewhere: [missedElsewhere(NOVEMBER, 'now-21599s')] }),
      ...stale,
    },
  },
];
