import type { ScenarioCase } from '../../support/expected-finding.ts';
import { inventory, NEW } from './asked.ts';
import { missedElsewhere, NOVEMBER, ON_WSUS, tenant, updateRow } from './tenant.ts';

/** Where the updates come from. */
export const OF_WSUS: readonly ScenarioCase[] = [
  {
    ...NEW,
    name: 'WSUS had not approved it when Update Management last looked',
    world: tenant({
      assessed: ON_WSUS,
      tables: { Update: [updateRow(NOVEMBER, 'Needed', { Approved: false, ApprovalSource: 'WSUS' })] },
    }),
    verdict: 'found',
    cause: 'wsus-not-approved',
    severity: 'fix-setting',
    otherCauses: ['wsus-managed'],
    says: /WSUS.*KB5072033/,
    advises: /2024/,
    evidence: { Approved: 'false', ApprovalSource: 'WSUS', 'properties.patchServiceUsed': 'WU-WSUS' },
    actions: ['collect-guest-evidence'],
  },
  {
    ...NEW,
    name: 'updates come from WSUS, whose approvals Azure does not see',
    world: tenant({ assessed: ON_WSUS, elsewhere: [missedElsewhere(NOVEMBER)] }),
    verdict: 'found',
    cause: 'wsus-managed',
    severity: 'fix-setting',
    otherCauses: [],
    says: /WU-WSUS.*KB5072033/,
    advises: /reg query "HKLM.*UseWUServer/,
    evidence: { 'properties.patchServiceUsed': 'WU-WSUS' },
    gaps: {
      'pending-updates': 'AZ_NO_DATA',
      'configuration-manager-client': 'AZ_NO_DATA',
      'run-updates-on-machine': 'AZ_NO_DATA',
    },
    excludes: ['superseded', 'assessment-stale', 'not-applicable-os'],
    actions: ['collect-guest-evidence'],
  },
  {
    ...NEW,
    name: 'the WSUS server is that of Configuration Manager',
    world: tenant({
      assessed: ON_WSUS,
      elsewhere: [missedElsewhere(NOVEMBER)],
      tables: { ConfigurationData: [inventory('wuauserv'), inventory('CcmExec')] },
    }),
    verdict: 'found',
    cause: 'configuration-manager-managed',
    severity: 'fix-setting',
    says: /Configuration Manager/,
    evidence: { SvcName: 'CcmExec', 'properties.patchServiceUsed': 'WU-WSUS' },
    excludedBy: { 'wsus-managed': { SvcName: 'CcmExec' } },
  },
  {
    ...NEW,
    name: 'an inventory without the client leaves it to WSUS',
    world: tenant({ assessed: ON_WSUS, tables: { ConfigurationData: [inventory('wuauserv')] } }),
    verdict: 'found',
    cause: 'wsus-managed',
    excludedBy: { 'configuration-manager-managed': { 'SvcName, SoftwareName': '(absent)' } },
  },
];
