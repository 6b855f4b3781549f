import { type Instant, later } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import type { SoughtCall, Trace } from '../../model/trace.ts';
import { assessmentRecord } from '../assessment-record.ts';
import type { Azure } from '../azure.ts';
import { installationRecord } from '../installation-record.ts';
import { fill } from '../query.ts';
import { AzureReadError } from '../read-error.ts';

/** Two clocks in step by NTP differ by less. */
const SKEW_IN_MS = 5_000;

interface Begun {
  readonly at: Instant;
  readonly status: string | null;
}

/**
 * What Azure shows of a call of which nobody heard: its events in the activity log, and for an assessment or installation what of the kind
 * began on the machine since. Sources: Azure Resource Manager, common request headers (the correlation id is the one sent); Activity Logs - List.
 */
export async function traceOf(azure: Azure, call: SoughtCall, now: Instant): Promise<Trace> {
  const [logged, begun] = await Promise.all([
    found(() => inActivityLog(azure, call, now)),
    found(() => onMachine(azure, call)),
  ]);
  if (logged !== 'unreadable' && logged !== null) {
    // How it goes on the machine knows sooner than the log.
    const status = begun === 'unreadable' ? null : (begun?.status ?? null);
    return { state: 'arrived', ...logged, status: status ?? logged.status, lookedAt: now };
  }
  if (begun !== 'unreadable' && begun !== null) return { state: 'begun', ...begun, lookedAt: now };
  const isUnread = logged === 'unreadable' || begun === 'unreadable';
  return { state: isUnread ? 'unreadable' : 'none', at: null, status: null, lookedAt: now };
}

async function found(look: () => Promise<Begun | null>): Promise<Begun | null | 'unreadable'> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof AzureReadError) return 'unreadable';
    throw error;
  }
}

/** An operation is logged as started, accepted and ended, the newest event first. */
async function inActivityLog(
  azure: Azure,
  { path, permission, correlation, sentAt }: SoughtCall,
  now: Instant,
): Promise<Begun | null> {
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(path)?.[1];
  if (subscription === undefined) return null;
  const resourceId = resourceOf(path, permission);
  const { events } = await azure.listActivityLog(subscription, {
    resourceId,
    from: later(sentAt, -SKEW_IN_MS),
    to: now,
  });
  const own = events.filter(
    ({ correlationId }) => correlationId?.toLowerCase() === correlation.toLowerCase(),
  );
  const times = own.flatMap(({ eventTimestamp }) => eventTimestamp ?? []).toSorted();
  return times[0] === undefined ? null : { at: times[0], status: own[0]?.status ?? null };
}

function resourceOf(path: string, permission: string): string {
  return permission.endsWith('/action') ? path.slice(0, path.lastIndexOf('/')) : path;
}

/** The latest assessment or installation, where it began since the call was sent. */
async function onMachine(azure: Azure, { path, permission, sentAt }: SoughtCall): Promise<Begun | null> {
  const kind = /\/(assessPatches|installPatches)\/action$/i.exec(permission)?.[1]?.toLowerCase();
  if (kind === undefined) return null;
  const machine = resourceOf(path, permission);
  const isAssessment = kind === 'assesspatches';
  const latest = /\/microsoft\.compute\//i.test(machine)
    ? await inInstanceView(azure, machine, isAssessment)
    : await inResourceGraph(azure, machine, isAssessment);
  const isSince = latest !== null && Date.parse(latest.at) >= Date.parse(sentAt) - SKEW_IN_MS;
  return isSince ? latest : null;
}

async function inInstanceView(azure: Azure, machine: string, isAssessment: boolean): Promise<Begun | null> {
  const { instanceView } = await azure.getVirtualMachine(machine as MachineId);
  const { availablePatchSummary, lastPatchInstallationSummary } = instanceView?.patchStatus ?? {};
  const summary = isAssessment ? availablePatchSummary : lastPatchInstallationSummary;
  return summary?.startTime ? { at: summary.startTime, status: summary.status } : null;
}

async function inResourceGraph(azure: Azure, machine: string, isAssessment: boolean): Promise<Begun | null> {
  const machineIds = [machine.toLowerCase()];
  if (isAssessment) {
    const [row] = await azure.queryResourceGraph(fill('assessments', { machineIds }), assessmentRecord);
    return row?.startDateTime ? { at: row.startDateTime, status: row.status } : null;
  }
  const [row] = await azure.queryResourceGraph(fill('installations', { machineIds }), installationRecord);
  return row?.properties.startDateTime
    ? { at: row.properties.startDateTime, status: row.properties.status }
    : null;
}
