import type { ActivityEvent } from '../azure/activity-event.ts';
import { gapOf } from '../azure/gap-of.ts';
import { cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, later } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { agentExtension } from './agent-extension.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { tooManyToRead } from './operations-on-record.ts';

/** An attempt to install or upgrade the agent. */
export interface UpgradeAttempt {
  readonly at: Instant;
  readonly hasFailed: boolean;
  /** A user's name, or the object id of an application; null where Azure does not say. */
  readonly caller: string | null;
  /** What Azure says of a failure; null where it says nothing. */
  readonly error: Quoted<string> | null;
  /** Its code; null where Azure names none. */
  readonly code: string | null;
  /** Whether Azure refused the request: then nothing was begun on the machine, and nothing rolled back. */
  readonly isRefused: boolean;
  readonly evidence: Evidence;
}

export interface UpgradeEvents {
  /** The latest first; each attempt once, by how it ended. */
  readonly attempts: readonly UpgradeAttempt[];
  readonly looked: Evidence;
}

/** Four rounds of daily retries a month: enough to see a pattern, few pages to read. Azure keeps 90 days. */
const LOOKED_BACK_IN_MS = 30 * DAY_IN_MS;

/** What upgrades the agent: of a virtual machine its extension's own write, of an Arc-enabled server an action on the machine. */
const UPGRADES =
  /^microsoft\.(?:compute\/virtualmachines\/extensions\/write|hybridcompute\/machines\/(?:extensions\/write|upgradeextensions\/action))$/i;
const ENDED = /^(?:succeeded|failed)$/i;

/**
 * What Azure answers before anything is begun. `Conflict` is none of them: that is also what an extension's own failure is logged under.
 * Source: Troubleshoot common Azure deployment errors; Microsoft.Compute virtualMachineExtensions.
 */
const REFUSED =
  /^(?:OperationNotAllowed|RequestDisallowedByPolicy|ScopeLocked|(?:Linked)?AuthorizationFailed|MissingSubscriptionRegistration|BadRequest|Invalid(?:Parameter|RequestContent|RequestFormat)|PropertyChangeNotAllowed)$/i;

/** The attempts of the last thirty days to install or upgrade the agent, from the activity log. One call a machine, so only for a few. */
export const agentUpgradeEvents: Fact<UpgradeEvents> = machineFact({
  id: 'agent-upgrade-events',
  title: { en: 'activity log of the agent', ja: 'エージェントのアクティビティ ログ' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const sheets = await gather.readFacts([agentExtension], machines);
    const readings = await Promise.all(
      machines.map(async (machine): Promise<readonly [MachineKey, Reading<UpgradeEvents>]> => {
        const key = machineKey(machine.id);
        const { agent } = readingsOf({ agent: agentExtension }, sheets.get(key) ?? new Map());
        if (!agent?.isKnown) return [key, agent ? gapIn(agentUpgradeEvents, agent) : neverListed()];
        const { extension, listed } = agent.value;
        if (extension === null) return [key, known({ attempts: [], looked: listed })];
        return [key, await eventsOf(machine, extension.id, gather)];
      }),
    );
    return new Map(readings);
  },
});

function neverListed(): never {
  throw new Error('the extensions of a machine were not read');
}

async function eventsOf(
  machine: Machine,
  extensionId: string,
  gather: Gather,
): Promise<Reading<UpgradeEvents>> {
  const tooMany = tooManyToRead(agentUpgradeEvents, machine, gather);
  if (tooMany) return tooMany;
  const from = later(gather.now, -LOOKED_BACK_IN_MS);
  // An Arc-enabled server's upgrades are logged on the machine, a virtual machine's on the extension.
  const resourceId = machine.kind === 'azure-arc' ? machine.id : extensionId;
  try {
    const { events } = await gather.azure.listActivityLog(machine.subscriptionId ?? '', {
      resourceId,
      from,
      to: gather.now,
    });
    const ended = events.filter(
      ({ operationName, status }) => UPGRADES.test(operationName ?? '') && ENDED.test(status ?? ''),
    );
    const byAttempt = new Map(ended.toReversed().map((event) => [event.correlationId ?? event, event]));
    const attempts = [...byAttempt.values()].flatMap((event) => attemptOf(event, resourceId, gather));
    return known({
      attempts: attempts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      looked: cite(
        { source: 'activity-log', record: resourceId, at: gather.now },
        'operationName.value',
        attempts.map(({ evidence }) => evidence.value),
      ),
    });
  } catch (error) {
    return gapOf(agentUpgradeEvents, error);
  }
}

function attemptOf(event: ActivityEvent, record: string, { now }: Gather): readonly UpgradeAttempt[] {
  const { eventTimestamp: at, status, operationName, caller, message, code } = event;
  if (at === null) return [];
  const citation = {
    source: 'activity-log',
    record: event.resourceId ?? record,
    at: now,
    since: at,
  } as const;
  const hasFailed = status?.toLowerCase() === 'failed';
  return [
    {
      at,
      hasFailed,
      caller,
      error: message === null ? null : quote(citation, 'properties.statusMessage', message),
      code,
      isRefused: hasFailed && REFUSED.test(code ?? ''),
      evidence: cite(citation, 'status.value', `${status} (${operationName}, ${caller ?? '—'})`),
    },
  ];
}
