import type { PolicyState } from '../../facts/policy-states.ts';
import type { Instant } from '../../model/instant.ts';
import type { DriftMachine } from './drift-facts.ts';
import { type MachineItself, machineItself } from './machine-itself.ts';

/** How what Azure Policy says stands to the machine, the worst first. */
export const DRIFT_STATES = [
  'false-green',
  'true-red',
  'false-red',
  'unread',
  'agrees',
  'unevaluated',
] as const;

/** `false-green`: Azure Policy says compliant and the machine is not; `false-red`: the reverse; `true-red`: neither is; `agrees`: both are; `unevaluated`: no state is on record. */
export type DriftState = (typeof DRIFT_STATES)[number];

/** A state of Azure Policy beside what the machine itself says. */
export interface Compared {
  readonly state: PolicyState;
  readonly itself: MachineItself;
  /** Null: Azure Policy says neither (exempt, in conflict, unknown), so that there is nothing to hold against it. */
  readonly verdict: Exclude<DriftState, 'unevaluated'> | null;
}

/** A machine with everything that was compared on it; the worst first. */
export interface Drift {
  readonly state: DriftState;
  readonly compared: readonly Compared[];
}

export function driftOf(each: DriftMachine, now: Instant): Drift {
  const { states } = each.facts;
  if (!states?.isKnown) return { state: 'unread', compared: [] };
  const compared = states.value.states
    .map((state): Compared => {
      const itself = machineItself(each, state.policy.aim, now);
      return { state, itself, verdict: verdictOf(state, itself) };
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return { state: compared[0]?.verdict ?? 'unevaluated', compared };
}

function verdictOf({ complianceState }: PolicyState, { isMet }: MachineItself): Compared['verdict'] {
  const said = complianceState.value?.toLowerCase();
  if (said !== 'compliant' && said !== 'noncompliant') return null;
  if (isMet === null) return 'unread';
  if (said === 'compliant') return isMet ? 'agrees' : 'false-green';
  return isMet ? 'false-red' : 'true-red';
}

function rankOf({ verdict }: Compared): number {
  return DRIFT_STATES.indexOf(verdict ?? 'unevaluated');
}
