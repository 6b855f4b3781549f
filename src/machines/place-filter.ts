import type { Parameters } from '../azure/query.ts';
import { escapedForRegex, patternRegex } from './pattern-fit.ts';
import type { Place } from './place.ts';
import type { NamedTag } from './tags-named.ts';

const TYPE_OF_KIND = {
  'azure-vm': 'microsoft.compute/virtualmachines',
  'azure-arc': 'microsoft.hybridcompute/machines',
} as const;

/** A place as the parameters of `machines.kql` and `fleet-machines.kql`. */
export function placeFilter(place: Place): Parameters {
  const { subscriptions, resourceGroups, locations, osType, machineKind, tags, anyOfTags, pattern } = place;
  return {
    type: machineKind && TYPE_OF_KIND[machineKind],
    subscriptionIds: subscriptions && [...subscriptions],
    resourceGroups,
    locations,
    // One of which it is not on record may be meant: that it is left out is told from the machine.
    osTypes: osType && [osType, ''],
    pattern: pattern && patternRegex(pattern),
    // As a bag of tags is written in text; `contains` compares without case, as tags in a question do.
    tag: { each: ofOneValue(tags).map(written) },
    anyTag: anyOfTags.length === 0 ? null : `(?i)${anyOfTags.map(written).map(escapedForRegex).join('|')}`,
  };
}

/** What a machine must have to be meant; which of several values of a key it has is told from the machine. */
function ofOneValue(tags: readonly NamedTag[]): readonly NamedTag[] {
  return tags.filter((tag) => tags.every(({ key, value }) => key !== tag.key || value === tag.value));
}

function written({ key, value }: NamedTag): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

/** No filter for a place. */
export const ANYWHERE: Parameters = {
  type: null,
  subscriptionIds: null,
  resourceGroups: null,
  locations: null,
  osTypes: null,
  tag: null,
  anyTag: null,
  pattern: null,
};
