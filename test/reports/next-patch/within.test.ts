import assert from 'node:assert/strict';
import type { World } from '../../../src/sandbox/world/world.ts';
import { tenantOf } from '../support/patch-tenants.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

describe('next-patch, asked of a time', () => {
  const nights: readonly (readonly [
    day: string,
    who: string,
    tenant: World,
    answer: string | null,
    says: RegExp,
  ])[] = [
    ['tonight', 'a window opens', tenantOf(), 'yes', /^There is a window then: 2026-11-21 02:00.*weekly$/m],
    ['today', 'a window opens later in the night', tenantOf(), 'yes', /^There is a window then/m],
    ['2026-11-18', 'that is over', tenantOf(), null, /^2026-11-21 02:00/m],
    [
      '2026-11-23',
      'none opens',
      tenantOf(),
      'no',
      /^There is no maintenance window[\s\S]*^Next: 2026-11-21 02:00/m,
    ],
    ['2027-03-05', 'one opens in months', tenantOf(), 'yes', /^There is a window then: 2027-03-06/m],
    [
      'tonight',
      'Windows decides',
      tenantOf('AutomaticByOS'),
      'not-by-schedule',
      /^No schedule patches it then: Win/m,
    ],
    [
      'tonight',
      'the schedule cannot be read',
      tenantOf(undefined, { recurEvery: 'Sometimes' }),
      'cannot-tell',
      /cannot be told/,
    ],
  ];
  for (const [day, who, night, answer, says] of nights)
    it(`says of ${day} whether a machine is patched then, where ${who}`, async () => {
      const range = { kind: 'day', day } as const;
      const ask = reportQuestion('next-patch', ['vm-01'], { entities: { range } });
      const { data, blocks } = await reportIn(night, ask);
      assert.equal(data.within, answer);
      assert.match(textsOf(blocks, 'en'), says);
    });
});
