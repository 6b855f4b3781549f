import type { UpcomingWindow } from '../../facts/upcoming-windows.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Run } from '../../schedules/runs.ts';
import { windowText } from '../window-text.ts';
import { doSchedulesPatch, type NextMachine, nextWindow } from './next.ts';

/** The machines that one window takes next. */
export interface SharedWindow {
  readonly scheduleId: string;
  readonly startsAt: Instant;
  /** When, in the time zone of its schedule and in UTC, and which schedule. */
  readonly says: Text;
  readonly machines: readonly MachineId[];
}

/** Puts machine after machine under its next window: what it keeps of each is its id. */
export class SharedWindows {
  readonly #windows = new Map<string, SharedWindow & { readonly machines: MachineId[] }>();

  /** The next window of the machine; null where none patches it, or it cannot be told. */
  add(each: NextMachine): { readonly window: UpcomingWindow; readonly run: Run } | null {
    const next = doSchedulesPatch(each) === true ? nextWindow(each) : null;
    if (next === null) return null;
    const { schedule } = next.window;
    const key = `${schedule.id.toLowerCase()} ${next.run.start}`;
    const window = this.#windows.get(key) ?? {
      scheduleId: schedule.id,
      startsAt: next.run.start,
      says: {
        en: `${windowText(next.window, next.run)}: schedule ${schedule.name}`,
        ja: `${windowText(next.window, next.run)}: スケジュール ${schedule.name}`,
      },
      machines: [],
    };
    this.#windows.set(key, window);
    window.machines.push(each.machine.id);
    return next;
  }

  /** The soonest first. */
  inOrder(): readonly SharedWindow[] {
    return [...this.#windows.values()].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt, 'en'));
  }
}
