import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { type FailingTerm, failingTerms } from '../schedules/dynamic-scope.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import type { MachineChange } from './machine-changes.ts';
import { scheduledChanges } from './scheduled-changes.ts';
import type { AssignedScope } from './schedules.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from './schedules-in-question.ts';

/** What the dynamic scopes of a schedule made of a machine about one run. */
export interface ScopeHistory {
  readonly scheduleId: string;
  /** The terms that failed when Azure chose the machines of the run, of the scope that came nearest; none: it took the machine. */
  readonly atRun: readonly FailingTerm[];
  /** The same a day earlier. */
  readonly dayBefore: readonly FailingTerm[];
  /** Changes of tags that a scope asks for, in the day before the run. */
  readonly tagChanges: readonly MachineChange[];
  /** The same between the run and now. */
  readonly laterTagChanges: readonly MachineChange[];
}

/** Azure chooses the machines of a run so long before it starts. Source: "Troubleshoot maintenance configurations", new machines in a dynamic scope. */
export const CHOSEN_BEFORE_RUN_IN_MS = 15 * MINUTE_IN_MS;
/** How long before a run changes are looked at. Source: the Update Management troubleshooting guide, which looks through a day. */
export const CHANGES_LOOKED_AT_IN_MS = 24 * 60 * MINUTE_IN_MS;

const FROM = { asked: schedulesInQuestion, changes: scheduledChanges };

/** What the dynamic scopes of the schedules in question made of a machine when a run began: its tags are wound back by its changes. */
export const scopeHistory: Fact<readonly ScopeHistory[]> = machineFact({
  id: 'scope-history',
  title: { en: 'tags at the time of the run', ja: '実行時点のタグ' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<readonly ScopeHistory[]>> {
    const [sheets, entries] = await Promise.all([
      gather.readFacts(Object.values(FROM), machines),
      currentEntries(machines, gather),
    ]);
    return eachMachine(machines, (machine, key): Reading<readonly ScopeHistory[]> => {
      const { asked, changes } = readingsOf(FROM, sheets.get(key) ?? new Map());
      if (!asked?.isKnown) return gapIn(scopeHistory, asked ?? neverRead());
      if (!changes?.isKnown) return gapIn(scopeHistory, changes ?? neverRead());
      const entry = entries.get(key);
      const tags = entry === undefined || entry.kind === 'gone' ? {} : entry.tags;
      const own = changes.value.changes.filter(({ targetId }) => targetId === key);
      return known(asked.value.schedules.flatMap((schedule) => historyOf(schedule, { machine, tags, own })));
    });
  },
});

interface Past {
  readonly machine: Machine;
  readonly tags: Readonly<Record<string, string>>;
  /** Its changes, the latest first. */
  readonly own: readonly MachineChange[];
}

function historyOf({ id, scopes, timing }: ScheduleInQuestion, past: Past): readonly ScopeHistory[] {
  const run = timing?.isReadable ? timing.run : null;
  const dynamic = scopes.filter(({ filter }) => filter !== null);
  if (run === null || dynamic.length === 0) return [];
  const wanted = new Set(
    dynamic.flatMap(({ filter }) => Object.keys(filter?.tags ?? {}).map((name) => name.toLowerCase())),
  );
  const chosen = (at: Instant) => millisecondsBetween(at, run.start) >= CHOSEN_BEFORE_RUN_IN_MS;
  const ofTags = past.own.filter(({ fields }) =>
    fields.some(({ field }) => wanted.has(tagOf(field)?.toLowerCase() ?? '')),
  );
  const isInDayBefore = ({ at }: MachineChange) =>
    at <= run.start && millisecondsBetween(at, run.start) <= CHANGES_LOOKED_AT_IN_MS;
  const failingAt = (isBefore: (at: Instant) => boolean) => {
    const tags = tagsAfter(past, isBefore);
    return nearest(dynamic.map((scope) => failingOf(scope, past.machine, tags)));
  };
  return [
    {
      scheduleId: id,
      atRun: failingAt(chosen),
      dayBefore: failingAt((at) => millisecondsBetween(at, run.start) > CHANGES_LOOKED_AT_IN_MS),
      tagChanges: ofTags.filter(isInDayBefore),
      laterTagChanges: ofTags.filter(({ at }) => at > run.start),
    },
  ];
}

/** The tags as they were after the changes that `isBefore` holds of: those since are taken back, the latest first. */
function tagsAfter(
  { tags, own }: Past,
  isBefore: (at: Instant) => boolean,
): Readonly<Record<string, string>> {
  const then = new Map(Object.entries(tags));
  for (const { fields } of own.filter(({ at }) => !isBefore(at)))
    for (const { field, before } of fields) {
      const name = tagOf(field);
      if (name === null) continue;
      for (const held of then.keys()) if (held.toLowerCase() === name.toLowerCase()) then.delete(held);
      if (before !== null) then.set(name, before);
    }
  return Object.fromEntries(then);
}

/** The tag that `tags.env` or `tags['my tag']` names. */
function tagOf(field: string): string | null {
  return /^tags(?:\.|\[['"])(.+?)(?:['"]\])?$/i.exec(field)?.[1] ?? null;
}

function failingOf(
  { scopeId, filter }: AssignedScope,
  machine: Machine,
  tags: Readonly<Record<string, string>>,
): readonly FailingTerm[] {
  return filter === null ? [] : failingTerms(scopeId, filter, { machine, tags });
}

/** The fewest failing terms. */
function nearest(all: readonly (readonly FailingTerm[])[]): readonly FailingTerm[] {
  return all.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function neverRead(): never {
  throw new Error('the schedules and changes of a machine were not read');
}
