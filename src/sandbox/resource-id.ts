import { comparablePath } from './comparable-path.ts';

/** What an ARM resource id says by its form alone. Spelling is kept; compare in lower case. */
export interface ResourceId {
  readonly subscriptionId: string | null;
  readonly resourceGroup: string | null;
  /** `Microsoft.Compute/virtualMachines/extensions`: the provider and every type segment after the last `/providers/`. */
  readonly type: string;
  /** The last name segment. */
  readonly name: string;
  /** Every name segment after the last `/providers/`, as `vm-01/AzureMonitorWindowsAgent`. */
  readonly fullName: string;
  /** The id one level up: the parent resource, or what an extension resource is attached to. */
  readonly parentId: string;
}

/** The parts of a resource, resource group or subscription id; null when the text is not one. */
export function resourceId(id: string): ResourceId | null {
  const segments = id.split('/');
  if (segments.shift() !== '' || segments.length < 2 || segments.some((segment) => segment === ''))
    return null;
  const lowerCase = segments.map((segment) => segment.toLowerCase());
  const isInSubscription = lowerCase[0] === 'subscriptions';
  if (!isInSubscription && lowerCase[0] !== 'providers') return null;
  const subscriptionId = isInSubscription ? (segments[1] ?? null) : null;
  const resourceGroup = isInSubscription && lowerCase[2] === 'resourcegroups' ? (segments[3] ?? null) : null;
  const parentId = `/${segments.slice(0, -2).join('/')}`;

  const provider = lowerCase.lastIndexOf('providers');
  if (provider < 0) {
    const name = segments.at(-1) ?? '';
    if (segments.length === 2)
      return {
        subscriptionId,
        resourceGroup,
        type: 'Microsoft.Resources/subscriptions',
        name,
        fullName: name,
        parentId,
      };
    if (segments.length !== 4 || resourceGroup === null) return null;
    return {
      subscriptionId,
      resourceGroup,
      type: 'Microsoft.Resources/resourceGroups',
      name,
      fullName: name,
      parentId,
    };
  }
  const [namespace, ...pairs] = segments.slice(provider + 1);
  if (namespace === undefined || pairs.length === 0 || pairs.length % 2 !== 0) return null;
  const types = pairs.filter((_, index) => index % 2 === 0);
  const names = pairs.filter((_, index) => index % 2 === 1);
  return {
    subscriptionId,
    resourceGroup,
    type: [namespace, ...types].join('/'),
    name: names.at(-1) ?? '',
    fullName: names.join('/'),
    parentId: pairs.length === 2 ? `/${segments.slice(0, provider).join('/')}` : parentId,
  };
}

/** Whether `scope` (any id, or `/` for the tenant) is `id` or contains it, by whole path segments and without case. */
export function isWithinScope(id: string, scope: string): boolean {
  const outer = comparablePath(scope);
  const inner = comparablePath(id);
  return outer === '/' || inner === outer || inner.startsWith(`${outer}/`);
}
