import { arcConnection } from '../../facts/arc-connection.ts';
import { coveredRegistration } from '../../facts/covered-registration.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import type { Readings } from '../../facts/fact.ts';
import { guestAgentReadAlong } from '../../facts/guest-agent-read-along.ts';
import { installedSince } from '../../facts/installed-since.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchExtensionReadAlong } from '../../facts/patch-extension-read-along.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { powerState } from '../../facts/power-state.ts';
import { schedules } from '../../facts/schedules.ts';
import { type UpcomingWindow, upcomingWindows } from '../../facts/upcoming-windows.ts';
import type { Run } from '../../schedules/runs.ts';
import type { ReportedMachine } from '../report.ts';
import { isPatchedBySchedules } from '../run-obstacles.ts';

/** What tells when a machine is patched next, and what would stop that. */
export const WINDOW_FACTS = {
  windows: upcomingWindows,
  schedules,
  pending: pendingUpdates,
  orchestration,
  settings: patchSettings,
  powerState,
  extensionSettings,
  guestAgent: guestAgentReadAlong,
  patchExtensions: patchExtensionReadAlong,
  arcConnection,
  registration: coveredRegistration,
};

/** And with what: a list of what is pending may be older than what has been installed. */
export const NEXT_FACTS = { ...WINDOW_FACTS, since: installedSince };

export type NextMachine = ReportedMachine<Readings<typeof NEXT_FACTS>>;

/** The window that opens next, or is open; null where none is to come or it cannot be told. */
export function nextWindow({ facts: { windows } }: NextMachine): { window: UpcomingWindow; run: Run } | null {
  if (!windows?.isKnown) return null;
  for (const window of windows.value) {
    const run = window.open ?? window.runs[0];
    if (run !== undefined) return { window, run };
  }
  return null;
}

/** Whether schedules patch the machine; null: cannot be told. */
export function doSchedulesPatch({ machine, facts }: NextMachine): boolean | null {
  return isPatchedBySchedules(machine, facts);
}

/** The machine's own setting for restarts, which wins over that of every schedule; null: it has none. */
export function ownRestartSetting({ facts: { settings } }: NextMachine): string | null {
  const own = settings?.isKnown ? settings.value.rebootSetting.value : null;
  return own === null || own.toLowerCase() === 'unknown' ? null : own;
}
