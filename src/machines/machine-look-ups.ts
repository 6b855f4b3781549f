import type { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { firstLabel } from './first-label.ts';
import { inventoryRow } from './inventory.ts';
import { ANYWHERE } from './place-filter.ts';

type InventoryRow = z.infer<typeof inventoryRow>;

/** Machines by resource name, host name or the first label of one. */
export const MACHINES_BY_NAME: LookUpKind<InventoryRow> = {
  query: 'machines',
  fixed: { ...ANYWHERE, ids: null },
  row: inventoryRow,
  keysOf(row) {
    const fqdn = row.kind === 'azure-arc' ? row.model.machineFqdn : null;
    const hostName = row.model.osProfile?.computerName ?? fqdn;
    return [row.place.name, ...(hostName === null ? [] : [hostName, firstLabel(hostName)])];
  },
};

/** Machines by resource id. */
export const MACHINES_BY_ID: LookUpKind<InventoryRow> = {
  query: 'machines',
  fixed: { ...ANYWHERE, names: null },
  row: inventoryRow,
  keysOf: ({ place }) => [place.id],
};
