import { GROUP_PREFIX } from '../model/person.ts';
import { allows, isUnder, type NamedAction, type PolicyRule } from '../model/policy.ts';

/** Why what a rule lets could never be approved, or approvers have nothing to approve; null where it can. */
export function tooFewApprovers({
  who,
  approvals,
  approvers,
}: Pick<PolicyRule, 'who' | 'approvals' | 'approvers'>): string | null {
  if (approvals === 0)
    return approvers.length === 0
      ? null
      : 'is 0 although approvers are named; write how many of them have to approve, or remove them';
  if (approvers.includes('*')) return null;
  const distinct = new Set(approvers.map((each) => each.toLowerCase()));
  // How many people a group has is not known before somebody asks.
  if ([...distinct].some(isGroup)) return null;
  // Nobody approves what he asked for, so that one who may do both is missing whenever he asks.
  const mayAsk = (each: string) => who.some((asker) => asker === '*' || asker.toLowerCase() === each);
  const left = distinct.size - ([...distinct].some(mayAsk) ? 1 : 0);
  if (left >= approvals) return null;
  return `asks for ${approvals}, but besides whoever asks there may be only ${left} of approvers; write more approvers, or fewer approvals`;
}

/** Why there is nothing to break, or it is open to everybody; null where neither is so. */
export function idleGlass({
  who,
  approvals,
  breakGlass = [],
}: Pick<PolicyRule, 'who' | 'approvals' | 'breakGlass'>): string | null {
  if (breakGlass.length === 0) return null;
  if (approvals === 0) return 'names people although no approval is asked for; remove it, or write approvals';
  if (breakGlass.includes('*'))
    return 'names everybody, so that no approval would ever be needed; write the object ids of those who may do without';
  // Who is in a group is not known before somebody asks.
  const mayAsk = (each: string) =>
    isGroup(each) ||
    who.some((asker) => asker === '*' || isGroup(asker) || asker.toLowerCase() === each.toLowerCase());
  return breakGlass.every(mayAsk)
    ? null
    : 'names somebody who may not ask for it; write them in who too, or remove them';
}

/** Whether an earlier rule decides everything that a rule could: then this one, and the approvals it asks for, would never count. */
export function isNeverReached(
  rule: PolicyRule,
  earlier: PolicyRule,
  actions: readonly NamedAction[],
): boolean {
  return (
    earlier.hours === undefined &&
    isWithin(
      actions.filter((action) => allows(rule, action)),
      (action) => allows(earlier, action),
    ) &&
    isWithin(rule.who, (each) =>
      earlier.who.some((who) => who === '*' || who.toLowerCase() === each.toLowerCase()),
    ) &&
    (earlier.scopes.length === 0 || isWithin(rule.scopes, (scope) => isUnder(scope, earlier.scopes)))
  );
}

function isGroup(name: string): boolean {
  return name.toLowerCase().startsWith(GROUP_PREFIX);
}

/** Nothing lies within nothing: a rule for everywhere has no scopes, and one for no action that there is decides nothing anyway. */
function isWithin<T>(all: readonly T[], fits: (each: T) => boolean): boolean {
  return all.length > 0 && all.every(fits);
}
