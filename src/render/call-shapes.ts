import type { PlannedCall, PlanTarget } from '../model/plan.ts';

/** Calls of one form, to as many targets as they go to: they differ by the target alone. */
export interface CallShape {
  readonly first: PlanTarget;
  readonly count: number;
}

/** What is sent to the targets, each form once, that of most first. */
export function callShapes(targets: readonly PlanTarget[]): readonly CallShape[] {
  const shapes = new Map<string, { readonly first: PlanTarget; count: number }>();
  for (const target of targets) {
    const key = JSON.stringify(target.calls.map((call) => formOf(call, target)));
    const known = shapes.get(key);
    if (known === undefined) shapes.set(key, { first: target, count: 1 });
    else known.count += 1;
  }
  return [...shapes.values()].toSorted((one, other) => other.count - one.count);
}

/** Everything but what names the target. */
function formOf({ method, path, apiVersion, body, means }: PlannedCall, { resource, machine }: PlanTarget) {
  const subject = (machine?.id ?? resource).toLowerCase();
  const ownPath = path.toLowerCase();
  const form = ownPath.startsWith(subject) ? ownPath.slice(subject.length) : ownPath;
  const [, type] = /\/providers\/([^/]+\/[^/]+)/.exec(subject) ?? [];
  return [method, type, form, apiVersion, body, means.en];
}
