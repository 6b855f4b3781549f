import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from './first-label.ts';

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
