import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { world } from '../../support/world/world.ts';
import { FOR_2019, tenant, updateRow } from './tenant.ts';

const JULY = '2024-07 Cumulative Update for Windows Server 2019 (1809) for x64-based Systems (KB5040430)';
const AUGUST = '2024-08 Cumulative Update for Windows Server 2019 (1809) for x64-based Systems (KB5041578)';
const UNAPPROVED = { Approved: false, ApprovalSource: 'WSUS' };
const FROM_WSUS = { ApprovalSource: 'WSUS' };

/** What Update Management left of old-fs-01, which is no Azure resource. */
const old = (...rows: readonly JsonObject[]) =>
  world({
    workspaces: workspaces({
      Update: rows.map((row) => ({ ...row, Computer: 'old-fs-01', ResourceId: '' })),
      Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });

const ASKED = { machine: 'old-fs-01', asked: { kb: ['5041578'] } } as const;

/** What the retired Update Management shows. */
export const LEGACY_CASES: readonly ScenarioCase[] = [
  {
    ...ASKED,
    name: 'Update Management: needed and not approved in WSUS',
    world: old(updateRow(AUGUST, 'Needed', UNAPPROVED)),
    verdict: 'found',
    cause: 'wsus-not-approved',
    severity: 'at-risk',
    says: /2024-08-29 20:10 UTC.*KB5041578|KB5041578/,
    advises: /2024/,
    evidence: { Approved: 'false', ApprovalSource: 'WSUS', UpdateState: 'Needed' },
    excludes: ['wsus-managed', 'superseded', 'already-installed', 'not-applicable-os'],
  },
  {
    name: 'Update Management: two unapproved updates, none named',
    world: old(updateRow(JULY, 'Needed', UNAPPROVED), updateRow(AUGUST, 'Needed', UNAPPROVED)),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'wsus-not-approved',
    says: /1 more|ほか 1 件/,
  },
  {
    ...ASKED,
    name: 'Update Management: unapproved first, approved and needed at the last scan',
    world: old(
      updateRow(AUGUST, 'Needed', { ...UNAPPROVED, TimeGenerated: '2024-08-14T00:00:00Z' }),
      updateRow(AUGUST, 'Needed', FROM_WSUS),
    ),
    verdict: 'clear',
    cause: null,
  },
  {
    ...ASKED,
    name: 'Update Management: from WSUS, and the update is not among them',
    world: old(updateRow(JULY, 'Needed', FROM_WSUS)),
    verdict: 'found',
    cause: 'wsus-managed',
    evidence: { ApprovalSource: 'WSUS' },
    excludes: ['wsus-not-approved'],
    gaps: { 'legacy-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'Update Management: an older month, the newer one needed',
    world: old(updateRow(JULY, 'NotNeeded'), updateRow(AUGUST, 'Needed')),
    machine: 'old-fs-01',
    asked: { kb: ['5040430'] },
    verdict: 'found',
    cause: 'superseded',
    otherCauses: ['not-applicable-os'],
    says: /KB5040430.*KB5041578/,
    advises: /推定|inferred|/,
    excludes: ['wsus-not-approved', 'wsus-managed', 'already-installed'],
  },
  {
    ...ASKED,
    name: 'Update Management: installed',
    world: old(updateRow(AUGUST, 'Installed'), updateRow(JULY, 'Installed')),
    verdict: 'found',
    cause: 'already-installed',
    evidence: { UpdateState: 'Installed' },
    excludes: ['superseded', 'not-applicable-os'],
  },
  {
    ...ASKED,
    name: 'Update Management: not needed',
    world: old(updateRow(AUGUST, 'NotNeeded')),
    verdict: 'found',
    cause: 'not-applicable-os',
    excludes: ['superseded', 'already-installed'],
  },
  {
    ...ASKED,
    name: 'Update Management: no row of the update says nothing',
    world: old(updateRow(JULY, 'Needed')),
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_NO_DATA' },
    excludes: ['wsus-not-approved', 'wsus-managed'],
  },
  {
    name: 'Update Management: no update named, nothing unapproved',
    world: old(updateRow(AUGUST, 'Needed')),
    machine: 'old-fs-01',
    verdict: 'clear',
    cause: null,
  },
  {
    ...ASKED,
    name: 'Update Management: a computer without any update on record',
    world: world({
      workspaces: workspaces({
        Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
      }),
    }),
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: tenant({
      tables: { Update: [updateRow(FOR_2019, 'Needed')] },
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-02',
    asked: { kb: ['5072032'] },
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_FORBIDDEN' },
  },
];
