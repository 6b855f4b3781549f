import type { Machine } from '../model/machine.ts';

/** Which machines a dynamic scope takes, in Azure's own terms. An empty list leaves its term open. */
export interface ScopeFilter {
  readonly resourceTypes: readonly string[];
  readonly resourceGroups: readonly string[];
  readonly osTypes: readonly string[];
  readonly locations: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** `Any`: one of the tags is enough. */
  readonly tagOperator: 'All' | 'Any';
}

/** One term of a dynamic scope that a machine does not meet. */
export interface FailingTerm {
  readonly term: 'subscription' | 'resource-group' | 'resource-type' | 'os-type' | 'location' | 'tag';
  /** What the scope asks for. */
  readonly wanted: string;
  /** What the machine has; null: nothing. */
  readonly has: string | null;
}

/** What a machine is judged by when a schedule starts. */
export interface ScopeCandidate {
  readonly machine: Machine;
  readonly tags: Readonly<Record<string, string>>;
}

const RESOURCE_TYPES: Partial<Record<Machine['kind'], string>> = {
  'azure-vm': 'microsoft.compute/virtualmachines',
  'azure-arc': 'microsoft.hybridcompute/machines',
};

/**
 * The terms of a dynamic scope that a machine does not meet; none: the scope takes it. `scopeId`: the subscription or resource
 * group that the scope was assigned to. Names, regions, operating systems and tag names compare without case, tag values exactly.
 * Source: Update Manager, dynamic scope; Microsoft.Maintenance ConfigurationAssignmentFilterProperties.
 */
export function failingTerms(
  scopeId: string,
  filter: ScopeFilter,
  { machine, tags }: ScopeCandidate,
): readonly FailingTerm[] {
  const [, subscription = '', group = null] =
    /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?$/i.exec(scopeId) ?? [];
  const groups = group === null ? filter.resourceGroups : [group];
  return [
    ...unmet('subscription', [subscription], machine.subscriptionId),
    ...unmet('resource-group', groups, machine.resourceGroup),
    ...unmet('resource-type', filter.resourceTypes, RESOURCE_TYPES[machine.kind] ?? null),
    ...unmet('os-type', filter.osTypes, machine.osType),
    ...unmet('location', filter.locations, machine.location),
    ...unmetTags(filter, tags),
  ];
}

function unmet(
  term: FailingTerm['term'],
  wanted: readonly string[],
  has: string | null,
): readonly FailingTerm[] {
  const isMet = wanted.length === 0 || wanted.some((each) => spelled(each) === spelled(has ?? ''));
  return isMet ? [] : [{ term, wanted: wanted.join(', '), has }];
}

/** Regions come as `japaneast` and as `Japan East`. */
function spelled(text: string): string {
  return text.toLowerCase().replaceAll(' ', '');
}

function unmetTags(
  { tags: wanted, tagOperator }: ScopeFilter,
  tags: ScopeCandidate['tags'],
): readonly FailingTerm[] {
  const failing = Object.entries(wanted).flatMap(([name, values]): readonly FailingTerm[] => {
    const held = Object.entries(tags).find(([key]) => key.toLowerCase() === name.toLowerCase());
    const value = held?.[1] ?? null;
    return value !== null && values.includes(value)
      ? []
      : [{ term: 'tag', wanted: `${name}=${values.join('|')}`, has: value }];
  });
  const isMet =
    tagOperator === 'All'
      ? failing.length === 0
      : failing.length < Object.keys(wanted).length || failing.length === 0;
  return isMet ? [] : failing;
}
