import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from './host-names.ts';

/** A row of `legacy-data.kql`. */
export const legacyRow = z.object({
  SourceTable: z.string(),
  ComputerName: z.string(),
  MachineId: z.string(),
  LastSeen: when,
});

export type LegacyRow = z.infer<typeof legacyRow>;

/** What the retired Update Management left, by host names and resource ids. */
export const LEGACY: LookUpKind<LegacyRow> = {
  query: 'legacy-data',
  row: legacyRow,
  keysOf: ({ ComputerName, MachineId }) =>
    ComputerName === '*' ? 'everyone' : [ComputerName, firstLabel(ComputerName), MachineId],
};

const cells = z.array(z.tuple([z.string(), z.string(), z.string(), when]));

/** A row of `fleet-legacy-data.kql`: many rows in one cell, because the client takes longer over a cell than everything else does over a row. */
export const legacyRows = z.object({ Rows: z.string() }).transform(({ Rows }): readonly LegacyRow[] =>
  cells.parse(JSON.parse(Rows)).map(([SourceTable, ComputerName, MachineId, LastSeen]) => ({
    SourceTable,
    ComputerName,
    MachineId,
    LastSeen,
  })),
);
