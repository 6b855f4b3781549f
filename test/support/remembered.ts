import assert from 'node:assert/strict';
import type { History } from '../../src/model/history.ts';
import type { Text } from '../../src/model/locale.ts';
import type { SeenMachine } from '../../src/model/machine-state.ts';
import { storedHistory } from '../../src/store/history.ts';
import { type FilledDay, rememberedFleet } from '../../src/store/remembered-fleet.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { emptied } from './emptied.ts';
import { handClock } from './hand-clock.ts';

/** What one daily look found. */
export interface Look {
  readonly at: string;
  readonly machines: readonly SeenMachine[];
  readonly unread?: readonly Text[];
  /** The days before it that no look is of. */
  readonly missed?: readonly FilledDay[];
}

/** A memory of these looks and no others, in a store. */
export async function remembered(database: Database, looks: readonly Look[]): Promise<History> {
  await emptied(database, ['machine_known', 'machine_state', 'history_day']);
  for (const { at, machines, unread = [], missed = [] } of looks) {
    const day = await rememberedFleet(database, handClock(at), 'test').take(at.slice(0, 10));
    assert.ok(day, `${at} is no day that can be taken`);
    await day.record(machines);
    await day.end(unread, missed);
  }
  return storedHistory(database);
}
