import type { Asked } from './asked.ts';
import type { OfferedAction } from './offered-action.ts';
import type { Entities, Question } from './question.ts';

/**
 * What an action is to be carried out with: what a finding gave the action that it offers, else what was said. A schedule is a name or a
 * resource id.
 */
export interface Wanted
  extends Pick<Asked, 'kb' | 'schedule' | 'run' | 'duration'>,
    Pick<
      Entities,
      | 'classifications'
      | 'reboot'
      | 'provider'
      | 'version'
      | 'packages'
      | 'recurrence'
      | 'time'
      | 'longerBy'
      | 'range'
    > {
  /** What a finding gave the action that it offers. */
  readonly given: NonNullable<OfferedAction['arguments']>;
  /** How it was said, NFKC and in lower case, without the names of machines; empty where a finding or a group of them offers it. */
  readonly text: string;
}

/** What a question wants of an action. */
export function wantedIn({
  entities,
  given: offered,
  holding,
  text = '',
}: Pick<Question, 'entities' | 'given' | 'holding'> & Partial<Pick<Question, 'text'>>): Wanted {
  const given = offered ?? {};
  const { kb, schedule, run, duration, classifications, reboot, packages } = entities;
  const { recurrence, time, longerBy, range, provider, version } = entities;
  return {
    kb: given.kb ?? kb,
    schedule: given.schedule?.[0] ?? schedule,
    run: given.run?.[0] ?? run,
    duration: given.duration?.[0] ?? duration,
    classifications: given.classifications ?? classifications,
    reboot,
    packages: given.package ?? packages,
    recurrence,
    time,
    longerBy,
    range,
    provider: given.namespace?.[0]?.toLowerCase() ?? provider,
    version: given.version?.[0] ?? version,
    given,
    text: offered === undefined && holding === undefined ? withoutNames(text, entities.machines) : '',
  };
}

function withoutNames(text: string, names: readonly string[]): string {
  const said = text.normalize('NFKC').toLowerCase();
  // KB and digits are a slip of the hand before they are a name.
  return names
    .filter((name) => !/^kb\d+$/.test(name))
    .reduce((left, name) => left.replaceAll(name, ' '), said);
}

/** The same as the arguments that an offered action has; those over what was said. */
export function asArguments(wanted: Wanted): NonNullable<OfferedAction['arguments']> {
  const { kb, schedule, run, duration, classifications, reboot, packages, given } = wanted;
  const single = { schedule, run, duration, reboot };
  const said = Object.entries(single).flatMap(([name, value]) =>
    value === null ? [] : [[name, [value]] as const],
  );
  const several = { kb, classifications, package: packages };
  const many = Object.entries(several).filter(([, values]) => values.length > 0);
  return { ...Object.fromEntries([...said, ...many]), ...given };
}
