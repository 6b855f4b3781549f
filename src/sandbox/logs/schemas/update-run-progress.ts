import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/updaterunprogress */
export const updateRunProgress = logTable(
  'UpdateRunProgress',
  `TimeGenerated:datetime Computer SourceComputerId VMUUID UpdateRunName CorrelationId UpdateId KBID
   Title Product InstallationStatus ErrorResult SucceededOnRetry:bool StartTime:datetime
   EndTime:datetime OSType ComputerEnvironment ManagementGroupName Resource ResourceGroup ResourceId
   ResourceProvider ResourceType SubscriptionId SourceSystem _ResourceId _SubscriptionId TenantId Type
   _BilledSize:real _IsBillable`,
);
