import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { arcServer, createdAt, virtualMachine } from '../../support/world/machines.ts';
import { legacyTenant } from './presence.ts';

type Expected = Pick<ScenarioCase, 'verdict' | 'cause'>;

/** A machine without any row, created at that time: before, at or after the newest row of the workspace. */
function silentSince(at: string): World {
  return legacyTenant({}, { resources: [virtualMachine('vm-07', createdAt(at))] });
}

function silent(at: string, expected: Expected): ScenarioCase {
  return { name: at, world: silentSince(at), machine: 'vm-07', ...expected };
}

/** A virtual machine that is younger than what Update Management left was never its own, an Arc-enabled server may have been. */
export function createdSinceThreshold(before: Expected, after: Expected): Threshold {
  return {
    name: 'how young a virtual machine may be that Update Management can have known: the newest row',
    below: silent('2024-08-30T23:59:00Z', before),
    at: silent('2024-08-31T00:00:00Z', before),
    above: silent('2024-08-31T00:01:00Z', after),
  };
}

/** That it is younger is said and shown. */
export function createdSinceCases(before: Expected, after: Expected): readonly ScenarioCase[] {
  return [
    {
      name: 'a virtual machine that was created after the end of Update Management',
      world: silentSince('2026-03-01T08:00:00Z'),
      machine: 'vm-07',
      ...after,
      says: /2026-03-01 08:00 UTC.*2024-08-31 00:00 UTC/,
      evidence: { 'properties.timeCreated': '2026-03-01T08:00:00Z' },
    },
    {
      name: 'an Arc-enabled server, whose record may be younger than itself',
      world: legacyTenant(
        {},
        { resources: [{ ...arcServer('arc-07'), systemData: { createdAt: '2026-03-01T08:00:00Z' } }] },
      ),
      machine: 'arc-07',
      ...before,
    },
  ];
}
