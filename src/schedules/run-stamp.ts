import type { Instant } from '../model/instant.ts';

/** What a run is called by its start: `yyyyMMddHHmm00`, in UTC. Source: Microsoft.Maintenance 2023-10-01-preview, ApplyUpdates. */
export function runStamp(start: Instant): string {
  return `${start.slice(0, 16).replace(/\D/g, '')}00`;
}
