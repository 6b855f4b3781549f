import type { Column } from '../kql/value.ts';
import { azureActivity } from './schemas/azure-activity.ts';
import { configurationChange } from './schemas/configuration-change.ts';
import { configurationData } from './schemas/configuration-data.ts';
import { event } from './schemas/event.ts';
import { heartbeat } from './schemas/heartbeat.ts';
import { operation } from './schemas/operation.ts';
import { perf } from './schemas/perf.ts';
import { syslog } from './schemas/syslog.ts';
import { update } from './schemas/update.ts';
import { updateRunProgress } from './schemas/update-run-progress.ts';
import { updateSummary } from './schemas/update-summary.ts';
import { usage } from './schemas/usage.ts';

/**
 * The Log Analytics tables that the sandbox knows by their documented columns, by name: a workspace has all of them, also
 * where its world gives no rows. What a check of the product's queries needs.
 */
export const LOG_ANALYTICS_SCHEMA: ReadonlyMap<string, readonly Column[]> = new Map(
  [
    azureActivity,
    configurationChange,
    configurationData,
    event,
    heartbeat,
    operation,
    perf,
    syslog,
    update,
    updateRunProgress,
    updateSummary,
    usage,
  ].map(({ name, columns }) => [name, columns]),
);
