/** What the path of an ARM list names: a type, and the scope to list it in. */
export interface ListAddress {
  /** In the caller's casing. */
  readonly type: string;
  readonly scope: string;
  /** Whether the list is of children or of extension resources of one resource, which takes in no deeper ones. */
  readonly isOfOneResource: boolean;
}

/** The list that a path names; null for a path that names one resource, or nothing. */
export function listAddress(path: string): ListAddress | null {
  const segments = path.split('/').slice(1);
  const provider = segments.map((segment) => segment.toLowerCase()).lastIndexOf('providers');
  if (provider < 0) return null;
  const [namespace, ...rest] = segments.slice(provider + 1);
  if (namespace === undefined || rest.length % 2 === 0) return null;
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  const scopeSegments = rest.length === 1 ? segments.slice(0, provider) : segments.slice(0, -1);
  return {
    type,
    scope: `/${scopeSegments.join('/')}`,
    isOfOneResource: rest.length > 1 || scopeSegments.length > 4,
  };
}
