import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/operation */
export const operation = logTable(
  'Operation',
  `TimeGenerated:datetime Computer SourceComputerId OperationCategory OperationStatus OperationKey
   Detail Solution HelpLink CorrelationId ErrorId ManagementGroupName SourceSystem _ResourceId
   _SubscriptionId TenantId Type _BilledSize:real _IsBillable`,
);
