import type { ScenarioCase } from '../../support/expected-finding.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { heartbeat, LAW, legacyTenant, workspace, workspaceId } from '../legacy/presence.ts';
import { LISTED, RECENT } from './tenant.ts';

/** The machine beside it, a run that is named, and what proves nothing. */
export const OUTCOMES: readonly ScenarioCase[] = [
  {
    name: 'the machine beside it',
    world: legacyTenant({}),
    machine: 'neighbour',
    verdict: 'clear',
    severity: 'at-risk',
    says: /2024/,
  },
  {
    name: 'windows count back from the run that is named',
    world: legacyTenant({
      ...LISTED,
      Heartbeat: [heartbeat('vm-01', RECENT), heartbeat('neighbour', '2024-06-02T00:00:00Z')],
      UpdateRunProgress: [
        {
          TimeGenerated: '2024-06-02T01:10:00Z',
          Computer: 'vm-01',
          UpdateRunName: 'Tag-Sunday',
          CorrelationId: 'd0000000-0000-4000-8000-000000000001',
          UpdateId: 'e0000000-0000-4000-8000-000000000001',
          Title: 'KB5039211',
          InstallationStatus: 'NotStarted',
          StartTime: '2024-06-02T01:00:00Z',
        },
      ],
    }),
    machine: 'vm-01',
    asked: { run: 'tag-sunday' },
    verdict: 'found',
    cause: 'no-heartbeat',
    says: /2024-06-02 00:00 UTC/,
  },
  {
    name: 'empty tables prove nothing',
    world: legacyTenant({}, { workspaces: [{ customerId: LAW, resourceId: workspaceId(), tables: {} }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA' },
  },
  {
    name: 'no workspace in scope',
    world: world({ resources: [virtualMachine('vm-01')] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA', 'data-collection': 'AZ_NO_DATA' },
  },
  {
    name: 'the workspace may not be read',
    world: legacyTenant(LISTED, { faults: [{ api: 'log-analytics', status: 403 }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_FORBIDDEN', 'data-collection': 'AZ_FORBIDDEN' },
  },
  {
    name: 'rows may be missing from the answer: heartbeats are there, and the update data may be',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: [
        workspace({ Heartbeat: LISTED.Heartbeat ?? [] }, LAW, {
          partial: [{ table: 'Update', message: 'some rows were left out' }],
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_PARTIAL', 'data-collection': 'AZ_PARTIAL' },
  },
  {
    name: 'rows may be missing from the answer',
    world: legacyTenant(
      {},
      {
        workspaces: [
          workspace({}, LAW, { partial: [{ table: 'Heartbeat', message: 'some rows were left out' }] }),
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_PARTIAL', 'data-collection': 'AZ_PARTIAL' },
  },
];
