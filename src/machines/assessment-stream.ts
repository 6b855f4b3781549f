import type { AssessmentRecord } from '../azure/assessment-record.ts';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import type { MachineKey } from '../model/machine.ts';
import { ASSESSMENTS, type AssessmentRow, assessmentRow } from './assessment-records.ts';
import type { Place } from './place.ts';
import { placeFilter } from './place-filter.ts';

type ByMachine = ReadonlyMap<string, AssessmentRecord>;

/**
 * Rows of machines that are not listed yet, of which so many are read ahead: they may be of pages to come or of machines that are no
 * more. A page of Resource Graph, so that a stretch of machines without assessments does not bring the whole list into memory.
 */
const MOST_UNLISTED = 1_000;

/**
 * The assessments of a fleet, read page by page beside its machines. Both lists come in the same order, Azure's; how that compares ids
 * is not known here and not asked: a machine was passed when a row of a later page of machines has been read, or the last of all, and is without
 * assessment only then. What cannot be told so is looked up by ids: one call for 250 machines. So is everything where the place is narrower
 * than what the list can be narrowed to, and from where the two orders contradict each other. Else one call for 1,000 assessments.
 */
export class AssessmentStream {
  readonly #azure: Azure;
  readonly #rows: AsyncIterator<readonly AssessmentRow[]> | null;
  /** Read, and not passed. */
  #ahead: readonly AssessmentRow[] = [];
  #isAtEnd = false;
  #isInOrder = true;
  /** The place in the list of each machine that is listed and not passed. */
  readonly #positions = new Map<string, number>();
  #listed = 0;
  #passed = 0;
  /** One page of machines after the other, whoever asks first. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(azure: Azure, place: Place) {
    this.#azure = azure;
    this.#rows = canBeNarrowedTo(place) ? pagesOf(azure, place)[Symbol.asyncIterator]() : null;
  }

  /**
   * Takes note of the machines that are listed next, the page after them before they are asked for. What it gives reads their
   * assessments; it throws AzureReadError, then and ever after.
   */
  follow(keys: readonly MachineKey[]): () => Promise<ByMachine> {
    const start = this.#listed;
    this.#listed += keys.length;
    if (this.#rows !== null)
      for (const [index, key] of keys.entries()) this.#positions.set(key, start + index);
    return () => {
      const answer = this.#turn.then(() => this.#taken(keys, start));
      this.#turn = answer;
      // Whoever asked hears of it.
      answer.catch(() => {});
      return answer;
    };
  }

  async #taken(keys: readonly MachineKey[], start: number): Promise<ByMachine> {
    if (this.#rows === null || start < this.#passed) return this.#lookedUp(keys);
    const end = start + keys.length;
    this.#checkOrder();
    while (this.#isInOrder && !this.#isPast(end) && this.#mayTell()) await this.#readOn();
    const own = new Set<string>(keys);
    const found = byMachine(this.#ahead.filter(({ machineId }) => own.has(machineId)));
    const untold = this.#untold(keys, end, found);
    this.#pass(end);
    return untold.length === 0 ? found : new Map([...found, ...(await this.#lookedUp(untold))]);
  }

  #position({ machineId }: AssessmentRow): number | undefined {
    return this.#positions.get(machineId);
  }

  /** Whether all rows of the machines before a place in the list have been read. */
  #isPast(end: number): boolean {
    return this.#isAtEnd || this.#ahead.some((row) => (this.#position(row) ?? 0) >= end);
  }

  /** Whether the next rows can tell more: not where many lie ahead already that nothing listed so far answers to. */
  #mayTell(): boolean {
    const lastListed = this.#ahead.findLastIndex((row) => this.#position(row) !== undefined);
    return this.#ahead.length - 1 - lastListed < MOST_UNLISTED;
  }

  /** The machines that the rows read so far leave open. What stands before one that was found has been passed. */
  #untold(keys: readonly MachineKey[], end: number, found: ByMachine): readonly MachineKey[] {
    if (!this.#isInOrder) return keys;
    if (this.#isPast(end)) return [];
    return keys.slice(keys.findLastIndex((key) => found.has(key)) + 1);
  }

  #pass(end: number): void {
    const last = this.#ahead.findLastIndex((row) => (this.#position(row) ?? end) < end);
    this.#ahead = this.#isInOrder ? this.#ahead.slice(last + 1) : [];
    for (const [key, position] of this.#positions) {
      if (position >= end) break;
      this.#positions.delete(key);
    }
    this.#passed = end;
  }

  async #readOn(): Promise<void> {
    const page = await this.#rows?.next();
    if (page === undefined || page.done === true) this.#isAtEnd = true;
    else this.#ahead = [...this.#ahead, ...page.value];
    this.#checkOrder();
  }

  #checkOrder(): void {
    const positions = this.#ahead.flatMap((row) => this.#position(row) ?? []);
    if (positions.some((position, index) => position < (positions[index - 1] ?? 0))) this.#isInOrder = false;
  }

  async #lookedUp(machineIds: readonly MachineKey[]): Promise<ByMachine> {
    return byMachine(await this.#azure.lookUp(ASSESSMENTS, { machineIds }));
  }
}

/** The list of assessments knows where a machine is and of what kind, not what it is like. */
function canBeNarrowedTo({ locations, osType, tags, pattern }: Place): boolean {
  return locations === null && osType === null && tags.length === 0 && pattern === null;
}

function pagesOf(azure: Azure, place: Place): AsyncIterable<readonly AssessmentRow[]> {
  const { type, subscriptionIds, resourceGroups } = placeFilter(place);
  const query = fill('fleet-assessments', {
    type: type ?? null,
    subscriptionIds: subscriptionIds ?? null,
    resourceGroups: resourceGroups ?? null,
  });
  return azure.queryResourceGraphPages(query, assessmentRow);
}

function byMachine(rows: readonly AssessmentRow[]): ByMachine {
  return new Map(rows.map((row) => [row.machineId, row]));
}
