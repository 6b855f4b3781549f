import type { PlannedCall, PlanTarget } from '../model/plan.ts';
import type { PaceLimit } from '../store/pace.ts';

/**
 * What Azure refills in a minute, so that a minute of ours never empties a bucket, and what other people send still finds room in its
 * reserve (three times as much). Assessments and installations have a bucket of their own. Published for virtual machines; Arc-enabled
 * servers and schedules are held to the same, for want of numbers of their own. Source: Compute throttling limits.
 */
const GUEST_PATCHING = { name: 'guest-patch', perResource: 2, perRegion: 200 };
const WRITING = { name: 'write', perResource: 4, perRegion: 500 };

const GUEST_PATCH = /\/(?:assessPatches|installPatches)$/i;

const SUBSCRIPTION = /^\/subscriptions\/(?<id>[^/]+)/i;

/** The limits that a call falls under: of its machine, or what else it is for, and of the subscription in the region. */
export function limitsOf({ machine, resource }: PlanTarget, { path }: PlannedCall): readonly PaceLimit[] {
  const { name, perResource, perRegion } = GUEST_PATCH.test(path) ? GUEST_PATCHING : WRITING;
  const subscription = SUBSCRIPTION.exec(path)?.groups?.id ?? '';
  // What an extension of a machine is written to counts for the machine.
  const subject = machine?.id ?? resource;
  const region = machine?.location ?? '';
  return [
    { scope: `${name} ${subject}`.toLowerCase(), most: perResource },
    { scope: `${name} ${subscription} ${region}`.toLowerCase(), most: perRegion },
  ];
}
