import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/usage */
export const usage = logTable(
  'Usage',
  `TimeGenerated:datetime DataType Solution Quantity:real QuantityUnit IsBillable:bool
   StartTime:datetime EndTime:datetime MeterId ResourceUri Computer SourceSystem TenantId Type
   _BilledSize:real _IsBillable`,
);
