import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/syslog */
export const syslog = logTable(
  'Syslog',
  `TimeGenerated:datetime Computer Facility SeverityLevel SyslogMessage ProcessName ProcessID:int
   HostName HostIP EventTime:datetime CollectorHostName SourceSystem _ResourceId _SubscriptionId
   TenantId Type _BilledSize:real _IsBillable`,
);
