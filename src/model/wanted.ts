import type { Asked } from './asked.ts';
import type { OfferedAction } from './offered-action.ts';
import type { RebootSetting } from './reboot-setting.ts';

/** What an action is to be carried out with, as far as it was said. */
export interface Wanted extends Pick<Asked, 'kb' | 'schedule' | 'run' | 'duration'> {
  /** Azure's names: `Critical`, `Security` …; none: not said. */
  readonly classifications: readonly string[];
  readonly reboot: RebootSetting | null;
  /** A resource provider, in lower case. */
  readonly provider: string | null;
  readonly version: string | null;
  /** What a finding gave the action that it offers; over what was said. */
  readonly given: NonNullable<OfferedAction['arguments']>;
}

/** The same as the arguments that an offered action has; those over what was said. */
export function asArguments(wanted: Wanted): NonNullable<OfferedAction['arguments']> {
  const { kb, schedule, run, duration, classifications, reboot, given } = wanted;
  const single = { schedule, run, duration, reboot };
  const said = Object.entries(single).flatMap(([name, value]) =>
    value === null ? [] : [[name, [value]] as const],
  );
  const many = Object.entries({ kb, classifications }).filter(([, values]) => values.length > 0);
  return { ...Object.fromEntries([...said, ...many]), ...given };
}
