import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { type Gap, MACHINE } from '../model/reading.ts';
import { AssessmentStream } from './assessment-stream.ts';
import { findInArmInstead } from './find-machines.ts';
import { entryFromRow, fleetRow, type InventoryEntry, inventoryRow } from './inventory.ts';
import type { Place } from './place.ts';
import { placeFilter } from './place-filter.ts';
import { type Fitting, fitting } from './place-fit.ts';

/** Some machines of a place, in the order of their ids. */
export interface MachinePage extends Fitting {
  /** Where none could be looked for: a list that was not to be read, or the rest of one that broke off. */
  readonly gaps: readonly Gap[];
  /** Whether no other page comes before or after: then the place holds these machines and no others. */
  readonly isOnly: boolean;
}

/** As many machines as one page of Resource Graph holds. */
const PAGE_SIZE = 1_000;

/**
 * The machines of a place, page by page, as Resource Graph lists them with their extensions, and their assessments beside them;
 * without those where it refuses the query; as ARM's lists do where it cannot be read at all. At least one page.
 * Throws AzureReadError where none can be listed; a listing that breaks off ends in a gap.
 */
export async function* machinePages(place: Place, azure: Azure, now: Instant): AsyncIterable<MachinePage> {
  const pages = graphPages(place, azure, now)[Symbol.asyncIterator]();
  let next: Step;
  try {
    next = await pages.next();
  } catch (error) {
    yield* armPages(error, place, azure, now);
    return;
  }
  for (let isOnly = true; next.done !== true; isOnly = false) {
    const page: Fitting = next.value;
    try {
      // Whether another page follows says whether this one is all there is.
      next = await pages.next();
    } catch (error) {
      yield { ...page, gaps: [brokenOff(page.entries, error)], isOnly: false };
      return;
    }
    yield { ...page, gaps: [], isOnly: isOnly && next.done === true };
  }
}

type Step = IteratorResult<Fitting>;

/** What was listed stays listed; that there may be more is said. */
function brokenOff(entries: readonly InventoryEntry[], error: unknown): Gap {
  const last = entries.at(-1)?.machine.name;
  const after = last === undefined ? { en: '', ja: '' } : { en: ` after ${last}`, ja: `${last} より後の` };
  const title = { en: `the machines listed${after.en}`, ja: `一覧で${after.ja}マシン` };
  return gapOf({ id: MACHINE.id, title }, error);
}

async function* graphPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Fitting> {
  let isRefused = true;
  try {
    for await (const page of fleetPages(place, azure, now)) {
      isRefused = false;
      yield page;
    }
  } catch (error) {
    const isJoinRefused = isRefused && error instanceof AzureReadError && error.code === 'AZ_REJECTED';
    if (!isJoinRefused) throw error;
    yield* plainPages(place, azure, now);
  }
}

async function* fleetPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Fitting> {
  const query = fill('fleet-machines', placeFilter(place));
  const assessments = new AssessmentStream(azure, place);
  for await (const rows of azure.queryResourceGraphPages(query, fleetRow)) {
    const read = assessments.follow(rows.map(({ machine }) => machineKey(machine.place.id)));
    let own: ReturnType<typeof read> | null = null;
    const ofPage = () => {
      own ??= read();
      return own;
    };
    const entries = rows.map(({ machine, patchExtensions }) => {
      const assessment = async () => (await ofPage()).get(machineKey(machine.place.id)) ?? null;
      const citation = { source: 'resource-graph', at: now, query } as const;
      return entryFromRow(machine, citation, { patchExtensions, assessment });
    });
    yield fitting(entries, place);
  }
}

async function* plainPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Fitting> {
  const query = fill('machines', { ...placeFilter(place), names: null, ids: null });
  for await (const rows of azure.queryResourceGraphPages(query, inventoryRow))
    yield fitting(
      rows.map((row) => entryFromRow(row, { source: 'resource-graph', at: now, query })),
      place,
    );
}

async function* armPages(
  error: unknown,
  place: Place,
  azure: Azure,
  now: Instant,
): AsyncIterable<MachinePage> {
  const { entries, gaps } = await findInArmInstead(error, 'all', azure, now);
  const { entries: meant, untold } = fitting(entries, place);
  const all = untold.length === 0 ? gaps : [...gaps, gapOf(RUN_TIME_STATE, error)];
  const isOnly = meant.length <= PAGE_SIZE;
  for (let start = 0; start < Math.max(1, meant.length); start += PAGE_SIZE)
    yield {
      entries: meant.slice(start, start + PAGE_SIZE),
      ...(start === 0 ? { gaps: all, untold } : { gaps: [], untold: [] }),
      isOnly,
    };
}

/** ARM lists virtual machines without it: those that run, or do not, cannot be told there. */
const RUN_TIME_STATE = {
  id: MACHINE.id,
  title: {
    en: 'the power state of virtual machines, and the system that they report',
    ja: '仮想マシンの電源状態と、仮想マシンが報告する OS',
  },
};
