import assert from 'node:assert/strict';
import type { History } from '../../../src/model/history.ts';
import { instant } from '../../../src/model/instant.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import { CARD_LIMIT_IN_BYTES } from '../../../src/render/fitting-card.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { rememberedLooks } from '../../support/remembered-looks.ts';
import { agentExtension, agentVersions } from '../../support/world/extensions.ts';
import { assessedInView, assessmentMode, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { Digested } from './digested.ts';

export const WEEK_AGO = '2026-11-13T09:00:00Z';
export const LONG_AGO = '2026-11-02T09:00:00Z';
const NOTHING_MISSING = { criticalAndSecurityPatchCount: 0, otherPatchCount: 0, rebootPending: false };
const VERSION = '1.40.0.0';

/** A tenant at a time, with its virtual machines each well assessed or stopped. */
export function tenantOf(
  machines: Readonly<Record<string, 'well' | 'stopped'>>,
  more: JsonObject = {},
): World {
  const names = Object.entries(machines);
  return world({
    resources: names.flatMap(([name, state]) => [
      virtualMachine(
        name,
        assessmentMode('AutomaticByPlatform'),
        state === 'stopped' ? powerState('deallocated') : assessedInView('now-3h', NOTHING_MISSING),
      ),
      agentExtension(machineId(name), VERSION),
    ]),
    extensionImages: agentVersions({ japaneast: [VERSION] }),
    ...more,
  });
}

/** Remembered: `was` a fortnight and a week ago. */
export function memoryOf(was: Readonly<Record<string, 'well' | 'stopped'>>): Promise<History> {
  return rememberedLooks([tenantOf(was, { now: LONG_AGO }), tenantOf(was, { now: WEEK_AGO })]);
}

interface ChangeData {
  readonly comparedWith: string | null;
  readonly states: readonly { readonly change: string; readonly machineCount: number }[];
  readonly machines: readonly {
    readonly machine: string;
    readonly change: string;
    readonly since: string;
    readonly fixedAt: string | null;
  }[];
}

export function changesIn({ data }: Digested): ChangeData {
  return data.changes as unknown as ChangeData;
}

export function byMachine(digest: Digested): Readonly<Record<string, string>> {
  const { machines } = changesIn(digest);
  return Object.fromEntries(machines.map(({ machine, change }) => [machine.split('/').at(-1), change]));
}

export function assertFits({ shown }: Digested): void {
  for (const locale of LOCALES) {
    const size = Buffer.byteLength(JSON.stringify(shown[locale].card));
    assert.ok(size < CARD_LIMIT_IN_BYTES, `${size} bytes in ${locale}`);
  }
}

export function since(text: string) {
  const read = instant(text);
  assert.ok(read);
  return { digest: { since: read } };
}
