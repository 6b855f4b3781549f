import { MAINTENANCE } from '../api-versions.ts';
import { restCommands } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';
import { clockOf, LONGEST_WINDOW_IN_MINUTES } from '../window-length.ts';

/** As long as Azure allows. A PATCH, since the tools' own commands write the whole schedule anew. */
export const extendWindowByHand: Remedy = {
  id: 'extend-window',
  title: { en: 'Make the maintenance window longer', ja: 'メンテナンス期間を延長' },
  byHand(_, { schedule = [] }) {
    const [path] = schedule;
    if (path === undefined || !path.startsWith('/')) return null;
    const maintenanceWindow = { duration: clockOf(LONGEST_WINDOW_IN_MINUTES) };
    return restCommands([
      { method: 'PATCH', path, apiVersion: MAINTENANCE, body: { properties: { maintenanceWindow } } },
    ]);
  },
};
