import type { ActivityEvent } from '../azure/activity-event.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import { type Instant, later } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import { type Gap, gap } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import type { Fact, Gather } from './fact.ts';

/** What somebody had done to a machine, by the activity log. */
export interface OperationOnRecord {
  readonly at: Instant;
  /** A user's name, or the object id of an application; null where Azure does not say. */
  readonly caller: string | null;
  /** The operation and its caller. */
  readonly evidence: SomeEvidence;
}

/** The activity log is read for a few machines at a time: a call each. Null where it may be read. */
export function tooManyToRead(
  fact: Pick<Fact<unknown>, 'id' | 'title'>,
  { name }: Machine,
  gather: Gather,
): Gap | null {
  if (areReadOneByOne(gather)) return null;
  return gap(fact, 'AZ_NO_DATA', {
    en: `Ask about ${name} by name: the activity log is read for a few machines at a time.`,
    ja: `${name} を名前で指定して質問してください。アクティビティ ログは少数のマシンについてのみ読み取ります。`,
  });
}

/** The operations on a machine that `keyOf` knows by a key, each once, the latest first; null: another operation. One call. Throws AzureReadError. */
export async function operationsOnRecord(
  machine: Machine,
  { azure, now }: Gather,
  lookedBackInMs: number,
  keyOf: (operationName: string) => string | null,
): Promise<readonly (OperationOnRecord & { readonly key: string })[]> {
  const from = later(now, -lookedBackInMs);
  const { events } = await azure.listActivityLog(machine.subscriptionId ?? '', {
    resourceId: machine.id,
    from,
    to: now,
  });
  const citation: Citation = { source: 'activity-log', record: machine.id, at: now };
  const all = events.flatMap((event) => operationOf(event, citation, keyOf)).toSorted(latestFirst);
  // An operation is logged as started, accepted and succeeded, under one correlation id; the first of them is when it was asked for.
  const byId = new Map(all.map(({ id, ...operation }) => [`${operation.key} ${id}`, operation]));
  return [...byId.values()].toSorted(latestFirst);
}

function latestFirst(a: OperationOnRecord, b: OperationOnRecord): number {
  return Date.parse(b.at) - Date.parse(a.at);
}

function operationOf(
  { eventTimestamp: at, operationName, caller, correlationId, status }: ActivityEvent,
  common: Citation,
  keyOf: (operationName: string) => string | null,
) {
  const key = keyOf(operationName ?? '');
  if (key === null || at === null || /^failed$/i.test(status ?? '')) return [];
  const citation: Citation = { ...common, since: at };
  const evidence: SomeEvidence = [
    cite(citation, 'operationName.value', operationName),
    cite(citation, 'caller', caller),
  ];
  return [{ at, caller, evidence, key, id: correlationId ?? at }];
}
