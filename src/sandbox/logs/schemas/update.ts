import { logTable } from '../log-table.ts';

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/update */
export const update = logTable(
  'Update',
  `TimeGenerated:datetime Computer SourceComputerId VMUUID UpdateID KBID Title Classification
   MSRCSeverity MSRCBulletinID BulletinID BulletinUrl CVENumbers Approved:bool ApprovalSource
   Optional:bool UpdateState PublishedDate:datetime RebootBehavior RevisionNumber Product ProductArch
   ProductVersion PackageRepository PackageSeverity InstallTimeAvailable:bool
   InstallTimePredictionSeconds:real InstallTimeDeviationRangeSeconds:real OSFullName OSName OSType
   OSVersion ComputerEnvironment ManagementGroupName Resource ResourceGroup ResourceId ResourceProvider
   ResourceType SubscriptionId SourceSystem _ResourceId _SubscriptionId TenantId Type _BilledSize:real
   _IsBillable`,
);
