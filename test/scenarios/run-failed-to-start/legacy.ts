import type { ScenarioCase } from '../../support/expected-finding.ts';
import { FAILED_STARTS } from './failed-starts.ts';
import { heartbeat, legacy, NEW_ID, OLD_ID, progress, vm } from './tenant.ts';

const NO_TIMES = { StartTime: null, EndTime: null };

/** What Update Management left of its deployments. */
export const LEGACY_RUNS: readonly ScenarioCase[] = [
  {
    name: 'Update Management: the agent came back under another id',
    world: legacy(
      [progress('old-fs-01')],
      [
        heartbeat('2024-08-01T00:00:00Z', OLD_ID),
        heartbeat('2024-08-24T00:00:00Z', NEW_ID),
        heartbeat('2024-08-26T00:00:00Z', NEW_ID),
      ],
    ),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'source-computer-id-changed',
    says: new RegExp(`${OLD_ID}.*${NEW_ID}`),
    excludes: ['job-limit-reached'],
  },
  {
    name: 'Update Management: the same id, nothing else to be seen',
    world: legacy([progress('old-fs-01')], [heartbeat('2024-08-26T00:00:00Z', OLD_ID)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'Update Management: it did start',
    world: legacy([progress('old-fs-01', { InstallationStatus: 'Succeeded' })], []),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'fine',
    evidence: { InstallationStatus: 'Succeeded' },
  },
  {
    name: 'Update Management: without start times the newest deployment is the one that was written last, and jobs are counted by the hour all the same',
    world: legacy(
      [
        ...Array.from({ length: 250 }, (_, index) =>
          progress(`other-${index}`, {
            TimeGenerated: `2024-08-${String(1 + (index % 20)).padStart(2, '0')}T10:00:00Z`,
            CorrelationId: 'd0000000-0000-4000-8000-000000000003',
            ...NO_TIMES,
          }),
        ),
        progress('old-fs-01', {
          TimeGenerated: '2024-07-25T17:00:00Z',
          CorrelationId: 'd0000000-0000-4000-8000-000000000002',
          UpdateRunName: 'Tag-Saturday',
          InstallationStatus: 'Succeeded',
          ...NO_TIMES,
        }),
        progress('old-fs-01', NO_TIMES),
      ],
      [heartbeat('2024-08-26T00:00:00Z', OLD_ID)],
    ),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'clear',
    severity: 'at-risk',
    excludes: ['job-limit-reached'],
    excludedBy: { 'job-limit-reached': { JobCount: '2' } },
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: legacy([progress('vm-03')], [], {
      resources: [vm()],
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-03',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-start': 'AZ_FORBIDDEN' },
  },
  ...FAILED_STARTS,
];
