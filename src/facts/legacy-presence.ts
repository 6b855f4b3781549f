import { z } from 'zod';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { when } from '../azure/when.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { HOUR_IN_MS, type Instant, millisecondsBetween } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import { type Gap, gap, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';
import { noWorkspace } from './no-workspace.ts';
import { type PresenceIn, type PresenceRow, presenceRows } from './presence-rows.ts';

/**
 * How far back from the newest row a machine of Update Management must have reported to count as there. Agents send a heartbeat every minute, and the slowest
 * assessment, that of Windows, comes every 12 hours. Source: "Update Management overview", data collection.
 */
export const LEGACY_WINDOW_IN_MS = 24 * HOUR_IN_MS;

/** A computer that reported under an id of the agent, in its own name. */
export interface AgentIdentity {
  readonly computer: string;
  /** Null where its rows carry none. */
  readonly machineId: string | null;
  readonly sourceComputerId: Quoted<string>;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  /** Other computers that reported under the same id. */
  readonly sharing: readonly SharingComputer[];
}

export interface SharingComputer {
  readonly computer: string;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
}

/** What Update Management and the Log Analytics agent have of a machine, in the workspace that it reported to last. Heartbeats of the Azure Monitor agent are left out. */
export interface LegacyPresence {
  readonly workspace: string;
  /** The newest row of the workspace, or of it up to the run that is named: windows count back from here. */
  readonly until: Quoted<Instant>;
  /** The newest heartbeat; null where there is none. */
  readonly heartbeat: { readonly at: Instant; readonly solutions: Quoted<string> } | null;
  /** The newest row of Update or UpdateSummary. */
  readonly updateData: Quoted<Instant> | null;
  /** The newest of all computers in the workspace. */
  readonly anybody: {
    readonly heartbeat: Quoted<Instant> | null;
    readonly updateData: Quoted<Instant> | null;
  };
  /** Of every computer of this name, the latest first. */
  readonly identities: readonly AgentIdentity[];
  /** What the agent complained about, the latest first. */
  readonly complaints: readonly (Quoted<string> & { readonly table: string; readonly at: Instant })[];
  /** Shows that complaints were looked for. */
  readonly complaintsLooked: Evidence;
  /** Workspaces in scope that Update Management writes to, with what shows it; the machine's own may be among them. */
  readonly inUse: readonly { readonly workspace: string; readonly evidence: Evidence }[];
  /** Why rows of the machine may be missing here all the same: part of an answer, or another workspace, could not be read. What is absent then proves nothing. */
  readonly unread: Gap | null;
  readonly looked: Evidence;
}

/**
 * What a machine left for the retired Update Management. One query a workspace. Workspaces that hold nothing at all prove nothing (AZ_NO_DATA); one that cannot be
 * read is a gap for every machine that no other has rows of.
 */
export const legacyPresence: Fact<LegacyPresence> = machineFact({
  id: 'legacy-presence',
  title: { en: 'rows of Update Management', ja: '旧 Update Management のレコード' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const presenceOf = await presenceRows(legacyPresence, machines, gather);
    return eachMachine(machines, (machine) => presence(presenceOf(machine), machine, gather));
  },
});

function presence(places: readonly PresenceIn[], machine: Machine, gather: Gather): Reading<LegacyPresence> {
  const home = homeOf(places);
  const isElsewhere = home === null || home.own.length === 0;
  const failure = places.find((place) => place.failure)?.failure ?? null;
  if (isElsewhere && failure) return failure;
  if (places.length === 0) return noWorkspace(legacyPresence);
  const newest = home && newestOf(home.whole.filter(({ SourceTable }) => SourceTable !== 'Operation'));
  if (home === null || !newest?.LastSeen) return emptyWorkspaces(places);
  const citation = citationOf(home, gather);
  const quoted = (row: PresenceRow | null, record: string) =>
    row?.LastSeen ? quote({ ...citation, record, since: row.LastSeen }, 'TimeGenerated', row.LastSeen) : null;
  const everybody = (tables: readonly string[]) => {
    const row = newestOf(home.whole.filter(({ SourceTable }) => tables.includes(SourceTable)));
    return quoted(row, `${row?.SourceTable}: newest of all computers`);
  };
  const heartbeat = newestOf(home.own.filter(({ SourceTable }) => SourceTable === 'Heartbeat'));
  const updateData = newestOf(home.own.filter(({ SourceTable }) => UPDATE_TABLES.includes(SourceTable)));
  const until = quoted(newest, `${newest.SourceTable}: newest of all computers`);
  const complaints = complaintsIn(home, citation);
  if (until === null) throw new Error('a workspace whose newest row has no time');
  return known(
    {
      workspace: home.workspace,
      until,
      heartbeat: heartbeat?.LastSeen
        ? {
            at: heartbeat.LastSeen,
            solutions: quote(
              { ...citation, record: recordOf(heartbeat), since: heartbeat.LastSeen },
              'Solutions',
              heartbeat.Detail,
            ),
          }
        : null,
      updateData: quoted(updateData, updateData ? recordOf(updateData) : ''),
      anybody: { heartbeat: everybody(['Heartbeat']), updateData: everybody(UPDATE_TABLES) },
      identities: identitiesIn(home, citation),
      complaints,
      complaintsLooked:
        complaints[0]?.evidence ??
        cite({ ...citation, record: `Operation, Event: ${machine.name}` }, 'Detail', null),
      inUse: places.flatMap((place) => inUse(place, gather)),
      unread: failure,
      looked: cite(
        { ...citation, record: `Heartbeat: ${machine.name}`, since: heartbeat?.LastSeen ?? null },
        'TimeGenerated',
        heartbeat?.LastSeen,
      ),
    },
    failure,
  );
}

const UPDATE_TABLES: readonly string[] = ['Update', 'UpdateSummary'];

/**
 * The workspace that the machine's agent reported to last, of several at a time one where it has the solution; where it never reported, the one that
 * anybody reported to last.
 */
export function homeOf(places: readonly PresenceIn[]): PresenceIn | null {
  const reporting = lastFirst(places, ({ own }) =>
    own.filter(({ SourceTable }) => SourceTable === 'Heartbeat'),
  );
  const [latest] = reporting;
  const atTheTime = reporting.filter(
    ({ last }) => latest && millisecondsBetween(last, latest.last) <= LEGACY_WINDOW_IN_MS,
  );
  const inSolution = atTheTime.find(({ newest }) => /\bupdates\b/i.test(newest.Detail));
  const [anyRow] = lastFirst(places, ({ own }) => own);
  const [anybody] = lastFirst(places, ({ whole }) => whole);
  return (inSolution ?? latest ?? anyRow ?? anybody)?.place ?? null;
}

/** The workspaces that have such rows, the one with the latest first. */
function lastFirst(places: readonly PresenceIn[], rowsOf: (place: PresenceIn) => readonly PresenceRow[]) {
  return places
    .flatMap((place) => {
      const newest = newestOf(rowsOf(place));
      return newest?.LastSeen ? [{ place, newest, last: newest.LastSeen }] : [];
    })
    .toSorted((a, b) => Date.parse(b.last) - Date.parse(a.last));
}

function newestOf(rows: readonly PresenceRow[]): PresenceRow | null {
  return rows.reduce<PresenceRow | null>(
    (newest, row) => ((row.LastSeen ?? '') > (newest?.LastSeen ?? '') ? row : newest),
    null,
  );
}

export function citationOf({ query, workspace }: PresenceIn, { now: at }: Gather): Citation {
  return { source: 'log-analytics', record: `workspace ${workspace}`, at, query };
}

function recordOf({ SourceTable, ComputerName, MachineId }: PresenceRow): string {
  const [, resourceGroup] = /\/resourcegroups\/([^/]+)/.exec(MachineId) ?? [];
  return `${SourceTable}: ${ComputerName}${resourceGroup ? ` (${resourceGroup})` : ''}`;
}

const sharingComputers = z.array(
  z.object({
    computer: z.string(),
    firstSeen: when.pipe(z.custom<Instant>()),
    lastSeen: when.pipe(z.custom<Instant>()),
  }),
);

function identitiesIn({ ofName, own }: PresenceIn, citation: Citation): readonly AgentIdentity[] {
  const rows = [...new Set([...own, ...ofName])].filter(
    ({ SourceTable, SourceComputerId }) =>
      SourceComputerId !== '' && (SourceTable === 'Heartbeat' || SourceTable === 'Update'),
  );
  return rows
    .flatMap((row): readonly AgentIdentity[] => {
      const { ComputerName, MachineId, SourceComputerId, FirstSeen, LastSeen, Sharing } = row;
      if (FirstSeen === null || LastSeen === null) return [];
      const all = Sharing === '' ? [] : sharingComputers.parse(JSON.parse(Sharing));
      return [
        {
          computer: ComputerName,
          machineId: MachineId || null,
          sourceComputerId: quote(
            { ...citation, record: recordOf(row), since: LastSeen },
            'SourceComputerId',
            SourceComputerId,
          ),
          firstSeen: FirstSeen,
          lastSeen: LastSeen,
          sharing: all.filter(({ computer }) => computer !== ComputerName),
        },
      ];
    })
    .toSorted((a, b) => Date.parse(b.lastSeen) - Date.parse(a.lastSeen));
}

function complaintsIn({ own }: PresenceIn, citation: Citation): LegacyPresence['complaints'] {
  return own
    .filter(({ SourceTable }) => SourceTable === 'Operation' || SourceTable === 'Event')
    .flatMap((row) => {
      const { SourceTable: table, Detail, LastSeen: at } = row;
      if (at === null) return [];
      const field = table === 'Event' ? 'RenderedDescription' : 'Detail';
      return [{ ...quote({ ...citation, record: recordOf(row), since: at }, field, Detail), table, at }];
    })
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function inUse(place: PresenceIn, gather: Gather): LegacyPresence['inUse'] {
  const row = newestOf(
    place.whole.filter(({ Detail, SourceTable }) => SourceTable !== 'Operation' && Detail !== ''),
  );
  if (!row?.LastSeen) return [];
  const citation = { ...citationOf(place, gather), since: row.LastSeen };
  return [
    {
      workspace: place.workspace,
      evidence: cite(citation, `${row.SourceTable}.TimeGenerated`, row.LastSeen),
    },
  ];
}

function emptyWorkspaces(places: readonly PresenceIn[]): Reading<LegacyPresence> {
  const ids = places.map(({ workspace }) => workspace).join(', ');
  return gap(legacyPresence, 'AZ_NO_DATA', {
    en: `Workspace ${ids} holds no row of the Log Analytics agent and of Update Management at all, which proves nothing: name the workspace that the machines reported to (UPDATEOPS_WORKSPACES); rows are gone once its retention has passed.`,
    ja: `ワークスペース ${ids} には Log Analytics エージェントと Update Management のレコードがまったくないため、判断できません。マシンの報告先だったワークスペースを指定してください (UPDATEOPS_WORKSPACES)。保持期間を過ぎたレコードは残っていません。`,
  });
}
