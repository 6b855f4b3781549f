import type { ActivityEvent } from '../azure/activity-event.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, later } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type FactSheet, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { patchExtensions } from './patch-extensions.ts';
import { patchSettings } from './patch-settings.ts';

/** `extension`: what brings or calls the patch extension. `machine`: a change of the machine itself. */
export type RefusedKind = 'extension' | 'machine';

/** Something that was asked of Azure for a machine, and that it refused or failed to do. */
export interface RefusedOperation {
  readonly kind: RefusedKind;
  readonly at: Instant;
  /** A user's name, or the object id of an application, as of a policy's identity; null where Azure does not say. */
  readonly caller: string | null;
  /** The code and what Azure says, as one text. */
  readonly said: string;
  readonly evidence: SomeEvidence;
}

const FROM = { extensions: patchExtensions, settings: patchSettings };

/** Azure keeps the log for ninety days; what was refused longer ago may have been put right since. */
const LOOKED_BACK_IN_MS = 14 * DAY_IN_MS;

const DENIED_BY_POLICY = /^microsoft\.authorization\/policies\/deny\/action$/i;
const OF_EXTENSION = /\/(?:extensions\/write|assesspatches\/action)$/i;
const OF_MACHINE = /^microsoft\.(?:compute\/virtualmachines|hybridcompute\/machines)\/write$/i;

/**
 * What Azure refused for a machine in the last fourteen days, the latest first, by the activity log; for few machines, and only where it can explain something:
 * the patch extension, which Azure installs by itself, is not on a virtual machine, or periodic assessment is off. One call, without the extension two.
 */
export const refusedOperations: Fact<readonly RefusedOperation[]> = machineFact({
  id: 'refused-operations',
  title: { en: 'refused operations', ja: '拒否された操作の記録' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<readonly RefusedOperation[]>> {
    if (!areReadOneByOne(gather)) return new Map();
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const readings = await Promise.all(
      machines.map(
        async (machine): Promise<readonly [MachineKey, Reading<readonly RefusedOperation[]>][]> => {
          const key = machineKey(machine.id);
          const ids = recordsToRead(machine, sheets.get(key) ?? new Map());
          return ids.length === 0 ? [] : [[key, await refusedOf(machine, ids, gather)]];
        },
      ),
    );
    return new Map(readings.flat());
  },
});

function recordsToRead({ id, kind, osType }: Machine, sheet: FactSheet): readonly string[] {
  const { extensions, settings } = readingsOf(FROM, sheet);
  const isMissing = extensions?.isKnown === true && extensions.value.installed.length === 0;
  const mode = settings?.isKnown ? settings.value.assessmentMode.value : null;
  const isOff = settings?.isKnown === true && mode?.toLowerCase() !== 'automaticbyplatform';
  // Of an Arc-enabled server, without them more has been read already than of a virtual machine.
  if (!isMissing || kind === 'azure-arc') return isOff ? [id] : [];
  return [id, `${id}/extensions/${osType === 'linux' ? 'Linux' : 'Windows'}PatchExtension`];
}

async function refusedOf(
  { subscriptionId }: Machine,
  ids: readonly string[],
  { azure, now }: Gather,
): Promise<Reading<readonly RefusedOperation[]>> {
  const from = later(now, -LOOKED_BACK_IN_MS);
  try {
    const logs = await Promise.all(
      ids.map((resourceId) => azure.listActivityLog(subscriptionId ?? '', { resourceId, from, to: now })),
    );
    const refused = logs.flatMap(({ events }) => events.flatMap((event) => refusal(event, now)));
    return known(refused.toSorted((left, right) => Date.parse(right.at) - Date.parse(left.at)));
  } catch (error) {
    return gapOf(refusedOperations, error);
  }
}

function refusal(event: ActivityEvent, now: Instant): readonly RefusedOperation[] {
  const { operationName, status, eventTimestamp: at, caller, code, message, policies, resourceId } = event;
  const kind = kindOf(operationName ?? '', resourceId ?? '');
  if (kind === null || at === null || !/^failed$/i.test(status ?? '')) return [];
  const answered = [code, message].filter((part) => part !== null && part !== '').join(': ');
  const denied = DENIED_BY_POLICY.test(operationName ?? '') ? 'RequestDisallowedByPolicy' : null;
  const said = [...new Set([code ?? denied, message])]
    .filter((part) => part !== null && part !== '')
    .join(': ');
  if (said === '') return [];
  const citation: Citation = {
    source: 'activity-log',
    record: resourceId ?? 'activity log',
    at: now,
    since: at,
  };
  const evidence: SomeEvidence = [
    cite(citation, 'operationName.value', operationName),
    ...(answered === '' ? [] : [cite(citation, 'properties.statusMessage', answered)]),
    ...(policies === null ? [] : [cite(citation, 'properties.policies', policies)]),
  ];
  return [{ kind, at, caller, said, evidence }];
}

function kindOf(operation: string, resourceId: string): RefusedKind | null {
  if (OF_EXTENSION.test(operation)) return 'extension';
  if (OF_MACHINE.test(operation)) return 'machine';
  if (DENIED_BY_POLICY.test(operation))
    return /\/extensions\/[^/]+$/i.test(resourceId) ? 'extension' : 'machine';
  return null;
}
