/** The parts of a resource id of the form `/subscriptions/{s}/resourceGroups/{g}/providers/{ns}/{type}/{name}`; null for any other text. */
export function parseResourceId(
  id: string,
): { subscriptionId: string; resourceGroup: string; type: string; name: string } | null {
  const match = id.match(
    /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)$/i,
  );
  if (!match) return null;
  const [, subscriptionId = '', resourceGroup = '', type = '', name = ''] = match;
  return { subscriptionId, resourceGroup, type, name };
}
