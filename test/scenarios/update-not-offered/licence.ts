import type { ScenarioCase } from '../../support/expected-finding.ts';
import { NEW, OF_2012, UNLICENSED, unsupported } from './asked.ts';
import { missedElsewhere, NOVEMBER, tenant } from './tenant.ts';

/** What is offered after all, and what takes a licence. */
export const OF_LICENCE: readonly ScenarioCase[] = [
  {
    ...NEW,
    name: 'it is offered after all',
    world: tenant({ pending: [NOVEMBER] }),
    verdict: 'clear',
    cause: null,
    severity: 'fine',
    says: /KB5072033.*2026-11-20 03:00 UTC|2026-11-20 03:00 UTC.*KB5072033/,
    evidence: { 'properties.patchName': NOVEMBER, 'properties.status': 'Succeeded' },
  },
  {
    machine: 'vm-02',
    asked: { kb: ['5068406'] },
    of: { system: 'update-manager' },
    name: 'an update of SQL Server: Azure sees neither the product nor whether Microsoft Update is asked for it',
    world: tenant({ elsewhere: [missedElsewhere('Security Update for SQL Server 2022 RTM CU (KB5068406)')] }),
    verdict: 'unknown',
    gaps: { platform: 'AZ_NO_DATA', 'run-updates-on-machine': 'AZ_NO_DATA' },
  },
  {
    ...OF_2012,
    name: 'its release is supported no longer, and it has no licence for what comes out since',
    world: unsupported(UNLICENSED),
    verdict: 'found',
    cause: 'esu-licence-missing',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: { 'properties.licenseProfile.esuProfile.licenseAssignmentState': 'NotAssigned' },
    advises: /(?:ended on 2026-10-13|2026-10-13 で終了)/,
    actions: [],
  },
  {
    ...OF_2012,
    name: 'while such updates still come out, a licence is the way to them',
    world: { ...unsupported(UNLICENSED), now: '2026-09-20T09:00:00Z' },
    verdict: 'found',
    cause: 'esu-licence-missing',
    advises: /^(?:Link an ESU licence|サーバーに ESU ライセンスをリンク)/,
  },
  {
    ...OF_2012,
    name: 'it has a licence',
    world: unsupported({ ...UNLICENSED, licenseAssignmentState: 'Assigned' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'it has a key of its own',
    world: unsupported({ ...UNLICENSED, esuKeyState: 'Active' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'the update is from when its release was supported',
    world: unsupported(UNLICENSED, '2023-09-12T17:00:00Z'),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'its release needs no licence',
    world: unsupported({ esuEligibility: 'Ineligible' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
];
