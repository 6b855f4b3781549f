import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/configurationchange */
export const configurationChange = logTable(
  'ConfigurationChange',
  `TimeGenerated:datetime Computer SourceComputerId VMUUID ConfigChangeType ChangeCategory Current
   Previous FieldsChanged SoftwareName SoftwareType SoftwareDescription Publisher RegistryKey Hive
   ValueName ValueData ValueType PreviousValueData FileSystemPath FileContentChecksum Size:long SvcName
   SvcDisplayName SvcState SvcPreviousState SvcStartupType SvcPreviousStartupType SvcChangeType
   SvcAccount SvcPath SourceSystem _ResourceId _SubscriptionId TenantId Type _BilledSize:real
   _IsBillable`,
);
