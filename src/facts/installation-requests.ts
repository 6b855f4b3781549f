import type { ActivityEvent } from '../azure/activity-event.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, instant } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gap, known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { INSTALLATIONS_KEPT_IN_DAYS, installationRuns } from './installation-runs.ts';

/** That somebody asked Azure to install updates on a machine. */
export interface InstallationRequest {
  readonly at: Instant;
  /** A user's name, or the object id of an application; null where Azure does not say. */
  readonly caller: string | null;
  /** The operation and its caller. */
  readonly evidence: SomeEvidence;
}

export interface InstallationRequests {
  /** The latest first; each once. */
  readonly requests: readonly InstallationRequest[];
  readonly looked: Evidence;
}

const OPERATION =
  /^microsoft\.(?:compute\/virtualmachines|hybridcompute\/machines)\/installpatches\/action$/i;

/**
 * Who asked for installations of updates, from the activity log: as far back as Resource Graph keeps installations. One call for each machine that has an
 * installation which somebody asked for, so only for a few machines; of any other nothing is said. Needs Microsoft.Insights/eventtypes/values/read.
 */
export const installationRequests: Fact<InstallationRequests> = machineFact({
  id: 'installation-requests',
  title: { en: 'installations in the activity log', ja: 'アクティビティ ログのインストール操作' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [installationRuns],
  async read(machines, gather) {
    const sheets = await gather.readFacts([installationRuns], machines);
    const asked = machines.filter(({ id }) => {
      const { own } = readingsOf({ own: installationRuns }, sheets.get(machineKey(id)) ?? new Map());
      return (
        own?.isKnown === true && own.value.runs.some(({ startedBy }) => /^user$/i.test(startedBy.value ?? ''))
      );
    });
    return new Map(
      await Promise.all(
        asked.map(
          async (machine): Promise<readonly [MachineKey, Reading<InstallationRequests>]> => [
            machineKey(machine.id),
            await requestsOf(machine, gather),
          ],
        ),
      ),
    );
  },
});

async function requestsOf(machine: Machine, gather: Gather): Promise<Reading<InstallationRequests>> {
  if (!areReadOneByOne(gather))
    return gap(installationRequests, 'AZ_NO_DATA', {
      en: `Ask about ${machine.name} by name: the activity log is read for a few machines at a time.`,
      ja: `${machine.name} を名前で指定して質問してください。アクティビティ ログは少数のマシンについてのみ読み取ります。`,
    });
  const from = instant(new Date(Date.parse(gather.now) - INSTALLATIONS_KEPT_IN_DAYS * DAY_IN_MS));
  if (from === null) throw new Error('the time of the question is no time');
  try {
    const { events } = await gather.azure.listActivityLog(machine.subscriptionId ?? '', {
      resourceId: machine.id,
      from,
      to: gather.now,
    });
    const citation: Citation = { source: 'activity-log', record: machine.id, at: gather.now };
    const all = events.flatMap((event) => requestOf(event, citation));
    // A request is logged as started, accepted and succeeded, under one correlation id; the first of them is when it was made.
    const byId = new Map(
      all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).map((each) => [each.key, each]),
    );
    const requests = [...byId.values()].map(({ key: _, ...request }) => request);
    const callers = requests.map(({ caller }) => caller ?? '—');
    return known({
      requests: requests.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      looked: cite(citation, 'caller', callers.length === 0 ? null : callers),
    });
  } catch (error) {
    return gapOf(installationRequests, error);
  }
}

function requestOf(
  { eventTimestamp: at, operationName, caller, correlationId, status }: ActivityEvent,
  common: Citation,
): readonly (InstallationRequest & { readonly key: string })[] {
  if (at === null || !OPERATION.test(operationName ?? '') || /^failed$/i.test(status ?? '')) return [];
  const citation: Citation = { ...common, since: at };
  const evidence: SomeEvidence = [
    cite(citation, 'operationName.value', operationName),
    cite(citation, 'caller', caller),
  ];
  return [{ at, caller, evidence, key: correlationId ?? at }];
}
