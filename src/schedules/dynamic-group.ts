import { type FailingTerm, failingTerms, type ScopeCandidate } from './dynamic-scope.ts';

/** Which virtual machines a dynamic group of the retired Update Management takes. An empty list leaves its term open. */
export interface DynamicGroup {
  /** Ids of subscriptions and resource groups, any of which may hold the machine. */
  readonly scopes: readonly string[];
  readonly osType: string | null;
  readonly locations: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly tagOperator: 'All' | 'Any';
}

/**
 * The terms of a dynamic group that a machine does not meet, in the scope that comes nearest; none: the group takes it. Unlike those of a
 * dynamic scope, values of tags compare without case. Source: Update Management troubleshooting, the Resource Graph query of dynamic groups.
 */
export function failingGroupTerms(
  group: DynamicGroup,
  { machine, tags }: ScopeCandidate,
): readonly FailingTerm[] {
  const filter = {
    resourceTypes: ['microsoft.compute/virtualmachines'],
    resourceGroups: [],
    osTypes: group.osType === null ? [] : [group.osType],
    locations: group.locations,
    tags: Object.fromEntries(
      Object.entries(group.tags).map(([name, values]) => [name, values.map((value) => value.toLowerCase())]),
    ),
    tagOperator: group.tagOperator,
  };
  const lowered = Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [name, value.toLowerCase()]),
  );
  const judged = group.scopes.map((scope) => failingTerms(scope, filter, { machine, tags: lowered }));
  return judged.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
