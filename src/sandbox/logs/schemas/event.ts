import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/event */
export const event = logTable(
  'Event',
  `TimeGenerated:datetime Computer EventLog Source EventID:int EventLevel:int EventLevelName
   EventCategory:int RenderedDescription Message EventData ParameterXml UserName Role AzureDeploymentID
   ManagementGroupName SourceSystem _ResourceId _SubscriptionId TenantId Type _BilledSize:real
   _IsBillable`,
);
