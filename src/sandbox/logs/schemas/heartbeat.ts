import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/heartbeat */
export const heartbeat = logTable(
  'Heartbeat',
  `TimeGenerated:datetime Category Computer ComputerEnvironment ComputerIP ComputerPrivateIPs:dynamic
   IsGatewayInstalled:bool ManagementGroupName OSMajorVersion OSMinorVersion OSName OSType
   RemoteIPCountry RemoteIPLatitude:real RemoteIPLongitude:real Resource ResourceGroup ResourceId
   _ResourceId ResourceProvider ResourceType SCAgentChannel Solutions SourceComputerId SourceSystem
   SubscriptionId _SubscriptionId Version VMUUID TenantId Type _BilledSize:real _IsBillable`,
);
