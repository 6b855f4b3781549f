import type { AssessmentRecord } from '../azure/assessment-record.ts';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import type { MachineKey } from '../model/machine.ts';
import { ASSESSMENTS, type AssessmentRow, assessmentRow } from './assessment-records.ts';
import type { Place } from './place.ts';
import { placeFilter } from './place-filter.ts';

type ByMachine = ReadonlyMap<string, AssessmentRecord>;

/**
 * The assessments of a fleet, read page by page beside its machines and in their order, so that each row is passed once: rows up
 * to the last machine asked for are taken or skipped, the rest is kept for the next. One call for 1,000 assessments. Where the
 * place is narrower than what the list can be narrowed to, and where Azure sorts otherwise than its rows are compared here, they are
 * looked up by ids: one call for 250 machines.
 */
export class AssessmentStream {
  readonly #azure: Azure;
  readonly #pages: AsyncIterator<readonly AssessmentRow[]> | null;
  #ahead: readonly AssessmentRow[] = [];
  #lastRead = '';
  #lastAsked = '';
  #isInOrder = true;
  #isAtEnd = false;
  /** One page of machines after the other, whoever asks first. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(azure: Azure, place: Place) {
    this.#azure = azure;
    this.#pages = canBeNarrowedTo(place) ? pagesOf(azure, place)[Symbol.asyncIterator]() : null;
  }

  /** Those of some machines, whose keys come in their order and after all that were asked for before. Throws AzureReadError, then and ever after. */
  of(keys: readonly MachineKey[]): Promise<ByMachine> {
    const answer = this.#turn.then(() => this.#taken(keys));
    this.#turn = answer;
    // Whoever asked hears of it.
    answer.catch(() => {});
    return answer;
  }

  async #taken(keys: readonly MachineKey[]): Promise<ByMachine> {
    const last = keys.at(-1);
    if (last === undefined) return new Map();
    this.#follow([this.#lastAsked, ...keys]);
    this.#lastAsked = last;
    while (this.#isInOrder && !this.#isAtEnd && this.#lastRead <= last) await this.#readOn();
    if (this.#pages === null || !this.#isInOrder) return this.#lookedUp(keys);
    const wanted = new Set<string>(keys);
    const passed = this.#ahead.filter(({ machineId }) => machineId <= last);
    this.#ahead = this.#ahead.slice(passed.length);
    return byMachine(passed.filter(({ machineId }) => wanted.has(machineId)));
  }

  async #readOn(): Promise<void> {
    const page = await this.#pages?.next();
    if (page === undefined || page.done === true) {
      this.#isAtEnd = true;
      return;
    }
    const ids = page.value.map(({ machineId }) => machineId);
    this.#follow([this.#lastRead, ...ids]);
    this.#lastRead = ids.at(-1) ?? this.#lastRead;
    this.#ahead = [...this.#ahead, ...page.value];
  }

  /** Rows that are not in this order cannot be passed once. */
  #follow(ids: readonly string[]): void {
    if (ids.some((id, index) => id < (ids[index - 1] ?? ''))) this.#isInOrder = false;
  }

  async #lookedUp(machineIds: readonly MachineKey[]): Promise<ByMachine> {
    this.#ahead = [];
    return byMachine(await this.#azure.lookUp(ASSESSMENTS, { machineIds }));
  }
}

/** The list of assessments knows where a machine is and of what kind, not what it is like. */
function canBeNarrowedTo({ location, osType, tags }: Place): boolean {
  return location === null && osType === null && tags.length === 0;
}

function pagesOf(azure: Azure, place: Place): AsyncIterable<readonly AssessmentRow[]> {
  const { type, subscriptionIds, resourceGroup } = placeFilter(place);
  const query = fill('fleet-assessments', {
    type: type ?? null,
    subscriptionIds: subscriptionIds ?? null,
    resourceGroup: resourceGroup ?? null,
  });
  return azure.queryResourceGraphPages(query, assessmentRow);
}

function byMachine(rows: readonly AssessmentRow[]): ByMachine {
  return new Map(rows.map((row) => [row.machineId, row]));
}
