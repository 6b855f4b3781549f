import { heartbeat, summary, type Tables } from '../legacy/presence.ts';
export const OVER =
  'Data collection stopped due to daily limit of free data reached. Ingestion status = OverQuota';
export const RECENT = '2024-08-30T22:00:00Z';
export const LISTED: Tables = {
  Heartbeat: [heartbeat('vm-01', RECENT)],
  UpdateSummary: [summary('vm-01', '2024-08-30T20:00:00Z')],
};
export const OUTSIDE = '"security", "changeTracking"';
export const ALL = [
  'migrated',
  'over-quota',
  'wrong-workspace',
  'no-heartbeat',
  'not-in-solution',
  'hybrid-worker-broken',
];
export const others = (cause: string) => ALL.filter((each) => each !== cause);

/** Heartbeats of the Azure Monitor agent, which knows nothing of Update Management. */
export const MONITOR_AGENT = heartbeat('vm-01', 'now-1m', { Category: 'Azure Monitor Agent', Solutions: '' });
