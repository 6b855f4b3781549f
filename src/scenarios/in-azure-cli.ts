const PLACE = /^\/subscriptions\/(?<subscription>[^/]+)\/resourcegroups\/(?<group>[^/]+)/i;

/** Where a resource is, as the Azure CLI takes it: without its subscription a command goes to the one that its reader last worked in. */
export function cliPlaceOf({ id }: { readonly id: string }): string {
  const { subscription = '', group = '' } = PLACE.exec(id)?.groups ?? {};
  return `--subscription "${subscription}" --resource-group "${group}"`;
}
