import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/updatesummary */
export const updateSummary = logTable(
  'UpdateSummary',
  `TimeGenerated:datetime Computer SourceComputerId VMUUID CriticalUpdatesMissing:int
   SecurityUpdatesMissing:int OtherUpdatesMissing:int TotalUpdatesMissing:int
   OldestMissingSecurityUpdateInDays:int OldestMissingSecurityUpdateBucket RestartPending:bool
   WindowsUpdateSetting WindowsUpdateAgentVersion WSUSServer NETRuntimeVersion OsVersion
   ComputerEnvironment ManagementGroupName Resource ResourceGroup ResourceId ResourceProvider
   ResourceType SubscriptionId SourceSystem _ResourceId _SubscriptionId TenantId Type _BilledSize:real
   _IsBillable`,
);
