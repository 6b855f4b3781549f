import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/azureactivity */
export const azureActivity = logTable(
  'AzureActivity',
  `TimeGenerated:datetime EventSubmissionTimestamp:datetime OperationName OperationNameValue
   ActivityStatus ActivityStatusValue ActivitySubstatus ActivitySubstatusValue Authorization
   Authorization_d:dynamic Caller CallerIpAddress Category CategoryValue Claims Claims_d:dynamic
   CorrelationId EventDataId Hierarchy HTTPRequest Level OperationId Properties Properties_d:dynamic
   Resource ResourceGroup ResourceId _ResourceId ResourceProvider ResourceProviderValue SourceSystem
   SubscriptionId _SubscriptionId TenantId Type _BilledSize:real _IsBillable`,
);
