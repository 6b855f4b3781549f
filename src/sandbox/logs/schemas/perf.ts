import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/perf */
export const perf = logTable(
  'Perf',
  `TimeGenerated:datetime Computer ObjectName CounterName InstanceName CounterValue:real CounterPath
   Min:real Max:real SampleCount:int BucketStartTime:datetime BucketEndTime:datetime
   StandardDeviation:real SourceSystem _ResourceId _SubscriptionId TenantId Type _BilledSize:real
   _IsBillable`,
);
