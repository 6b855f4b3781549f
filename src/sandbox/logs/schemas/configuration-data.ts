import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/configurationdata */
export const configurationData = logTable(
  'ConfigurationData',
  `TimeGenerated:datetime Computer SourceComputerId VMUUID ConfigDataType SoftwareName SoftwareType
   SoftwareDescription Publisher CurrentVersion Architecture RegistryKey Hive ValueName ValueData
   ValueType FileSystemPath FileContentChecksum Size:long SvcName SvcDisplayName SvcState
   SvcStartupType SvcAccount SvcPath SourceSystem _ResourceId _SubscriptionId TenantId Type
   _BilledSize:real _IsBillable`,
);
