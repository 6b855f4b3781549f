import type { ActivityEvent } from '../azure/activity-event.ts';
import { gapOf } from '../azure/gap-of.ts';
import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, instant, millisecondsBetween } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { assessmentInInstanceView } from './assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type FactSheet, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { patchExtensions } from './patch-extensions.ts';

/** What somebody or something did to a patch extension; empty where the activity log shows nothing. */
export type ExtensionChanges = readonly Quoted<Instant>[];

const FROM = {
  inGraph: assessmentInResourceGraph,
  inView: assessmentInInstanceView,
  extensions: patchExtensions,
};

/** Azure keeps the activity log that long. */
const OLDEST_EVENT_IN_MS = 90 * DAY_IN_MS;
/** Periodic assessment tries every 24 hours: a younger attempt leaves nothing to explain. */
const LONGEST_PAUSE_IN_MS = DAY_IN_MS;
const IS_WRITE = /\/extensions\/write$/i;

/**
 * When the patch extension of a machine was written since the last attempt to assess it, as the activity log has it. One call
 * an extension, for few machines whose last attempt is more than a day old; of any other nothing is said.
 */
export const patchExtensionChanges: Fact<ExtensionChanges> = machineFact({
  id: 'patch-extension-changes',
  title: { en: 'changes of the patch extension', ja: '更新用拡張機能の変更履歴' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<ExtensionChanges>> {
    if (!areReadOneByOne(gather)) return new Map();
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const readings = await Promise.all(
      machines.map(async (machine): Promise<readonly [MachineKey, Reading<ExtensionChanges>] | null> => {
        const key = machineKey(machine.id);
        const wanted = wantedOf(sheets.get(key) ?? new Map(), gather.now);
        return wanted && [key, await changesOf(machine, wanted, gather)];
      }),
    );
    return new Map(readings.filter((reading) => reading !== null));
  },
});

interface Wanted {
  readonly extensionIds: readonly string[];
  readonly from: Instant;
}

function wantedOf(sheet: FactSheet, now: Instant): Wanted | null {
  const { inGraph, inView, extensions } = readingsOf(FROM, sheet);
  const attempts = [inGraph, inView].flatMap((source) => (source?.isKnown ? [source.value.assessment] : []));
  const times = attempts.flatMap((attempt) => attempt?.lastModifiedAt ?? attempt?.startedAt ?? []);
  const [last] = times.toSorted().reverse();
  const extensionIds = extensions?.isKnown ? extensions.value.installed.flatMap(({ id }) => id ?? []) : [];
  if (last === undefined || extensionIds.length === 0) return null;
  if (millisecondsBetween(last, now) < LONGEST_PAUSE_IN_MS) return null;
  const oldest = instant(new Date(Date.parse(now) - OLDEST_EVENT_IN_MS)) ?? last;
  return { extensionIds, from: last > oldest ? last : oldest };
}

async function changesOf(
  { subscriptionId }: Machine,
  { extensionIds, from }: Wanted,
  { azure, now }: Gather,
): Promise<Reading<ExtensionChanges>> {
  try {
    const logs = await Promise.all(
      extensionIds.map((resourceId) =>
        azure.listActivityLog(subscriptionId ?? '', { resourceId, from, to: now }),
      ),
    );
    return known(logs.flatMap(({ events }) => events.flatMap((event) => writeOf(event, now) ?? [])));
  } catch (error) {
    return gapOf(patchExtensionChanges, error);
  }
}

function writeOf({ operationName, status, eventTimestamp, resourceId }: ActivityEvent, now: Instant) {
  const isWrite = IS_WRITE.test(operationName ?? '') && status?.toLowerCase() === 'succeeded';
  if (!isWrite || eventTimestamp === null) return null;
  const citation = {
    source: 'activity-log',
    record: resourceId ?? 'activity log',
    at: now,
    since: eventTimestamp,
  } as const;
  return { ...quote(citation, 'operationName', operationName), value: eventTimestamp };
}
