import type { Concept } from '../model/concept.ts';
import { DEFINITION_KBS } from '../model/definition-kbs.ts';
import type { Entities } from '../model/question.ts';
import { besidesIn } from './entities/besides.ts';
import { markCapitalisedSubscription, markPlace } from './entities/capitalised-names.ts';
import { cronOf, markCron } from './entities/cron.ts';
import { markDurations } from './entities/duration.ts';
import { markErrorCodes, markNamedErrors } from './entities/error-codes.ts';
import { markKbNumbers } from './entities/kb-numbers.ts';
import { markLocation } from './entities/location.ts';
import { longerByIn } from './entities/longer-by.ts';
import { markMachineNames } from './entities/machine-names.ts';
import { osReleaseIn } from './entities/os-release.ts';
import { markOtherParticulars } from './entities/other-particulars.ts';
import { markPackages } from './entities/package-masks.ts';
import { powerAskedIn } from './entities/power-asked.ts';
import { providerIn, versionIn } from './entities/provider-and-version.ts';
import { recurrenceIn } from './entities/recurrence.ts';
import { markResourceGroup } from './entities/resource-group.ts';
import { markResourceIds } from './entities/resource-ids.ts';
import { markRunName } from './entities/run-name.ts';
import { saidDateIn } from './entities/said-date.ts';
import { saidStretchIn } from './entities/said-stretch.ts';
import { markScheduleName } from './entities/schedule-name.ts';
import { markSpokenPlace } from './entities/spoken-place.ts';
import { markStage } from './entities/stage.ts';
import { markSubscription } from './entities/subscription.ts';
import { markMachineKind, markOsType, markSecondRelease } from './entities/system-and-kind.ts';
import { markTags } from './entities/tags.ts';
import { timeOfDayIn } from './entities/time-of-day.ts';
import { markTimeRange, timeRangeOf } from './entities/time-range.ts';
import { classificationsIn, rebootIn } from './entities/update-wishes.ts';
import { wholeNamesIn } from './entities/whole-names.ts';
import { markWhoseMachines } from './entities/whose-machines.ts';
import { type Mark, type MarkedText, plainText, valuesOf } from './marked-text.ts';

/** Each kind sees what the earlier ones left: an id is no path of names, a schedule's name no machine. */
const KINDS: readonly ((text: MarkedText) => MarkedText)[] = [
  markResourceIds,
  markCron,
  markErrorCodes,
  markNamedErrors,
  markKbNumbers,
  markRunName,
  markPackages,
  markCapitalisedSubscription,
  markSubscription,
  markResourceGroup,
  markScheduleName,
  markTags,
  markLocation,
  markTimeRange,
  markDurations,
  markOtherParticulars,
  markSecondRelease,
  markMachineKind,
  markOsType,
  markPlace,
  markStage,
  markWhoseMachines,
  markSpokenPlace,
  markMachineNames,
];

/** Marks everything a readable text names; `written` is the same text with its capitals. */
export function markParticulars(readable: string, written: string = readable): MarkedText {
  return KINDS.reduce((marked, mark) => mark(marked), plainText(readable, written));
}

export function entitiesOf(text: MarkedText): Entities {
  const saying = unnamed(text);
  const first = (mark: Mark) => valuesOf(text, mark)[0] ?? null;
  // Of two there is no other: "Windows and Linux servers" are all of them.
  const only = (mark: Mark) => {
    const [value = null, ...others] = valuesOf(text, mark);
    return others.length === 0 ? value : null;
  };
  const range = first('range');
  const osRelease = osReleaseIn(text.written.toLowerCase());
  const version = versionIn(valuesOf(text, 'other'));
  const expression = first('cron');
  const cron = expression === null ? null : cronOf(expression).said;
  return {
    machines: valuesOf(text, 'machine'),
    kb: valuesOf(text, 'kb'),
    errorCodes: valuesOf(text, 'error-code'),
    resourceGroup: first('resource-group'),
    subscription: first('subscription'),
    location: first('location'),
    place: first('place'),
    besides: besidesIn(text),
    osType: only('os-type') as Entities['osType'],
    machineKind: only('machine-kind') as Entities['machineKind'],
    osRelease,
    power: powerAskedIn(saying),
    tags: valuesOf(text, 'tag').map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return { key, value };
    }),
    schedule: first('schedule'),
    run: first('run'),
    duration: first('duration'),
    range: saidStretchIn(saying) ?? (range === null ? saidDateIn(saying) : timeRangeOf(range)),
    classifications: classificationsIn(text.rest),
    reboot: rebootIn(text.rest),
    packages: valuesOf(text, 'package').flatMap((list) => list.split(',')),
    recurrence: cron === null ? recurrenceIn(saying) : cron.recurrence,
    time: cron === null ? timeOfDayIn(saying) : cron.time,
    longerBy: longerByIn(text),
    provider: providerIn(text.written),
    version: version !== null && osRelease?.endsWith(` ${version}`) ? null : version,
    wholeNames: wholeNamesIn(text),
  };
}

/** The text without what names something: in "the schedule weekly-sat" no day is said. */
function unnamed({ written, spans }: MarkedText): string {
  const text = written.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  for (const { mark, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (!NAMING.includes(mark) || start < at) continue;
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

const NAMING: readonly Mark[] = [
  'machine',
  'schedule',
  'resource-group',
  'subscription',
  'run',
  'package',
  'kb',
];

/** The concepts that a question speaks of by naming something. */
export function particularsOf(text: MarkedText): readonly Concept[] {
  const named = (mark: Mark) => text.spans.some((span) => span.mark === mark);
  const areDefinitions = valuesOf(text, 'kb').some((kb) => DEFINITION_KBS.has(kb));
  return [
    ...NAMED.filter(([, mark]) => named(mark)).map(([concept]) => concept),
    ...(areDefinitions ? (['named-definitions'] as const) : []),
  ];
}

const NAMED: readonly (readonly [Concept, Mark])[] = [
  ['named-machine', 'machine'],
  ['named-kb', 'kb'],
  ['named-error-code', 'error-code'],
  ['named-error', 'named-error'],
  ['named-schedule', 'schedule'],
  ['named-resource-group', 'resource-group'],
  ['named-subscription', 'subscription'],
  ['named-location', 'location'],
  ['named-tag', 'tag'],
  ['named-place', 'place'],
];
