import { filtersOf } from '../machines/filters-of.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { placeOf } from '../machines/place.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Holding, Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { bothUntold, type Untold } from '../model/untold.ts';
import { askedOf } from './asked-of.ts';
import { createGather } from './create-gather.ts';
import { type Diagnosed, diagnose } from './diagnose.ts';
import { diagnosedFleet } from './diagnosed-fleet.ts';
import type { Grouping } from './grouping.ts';
import type { Inquirer } from './inquirer.ts';
import { type Meant, meantMachines } from './meant-machines.ts';

/**
 * Of the machines that a question means, those that stand in a group now: each is read and judged anew. Of more than `most` none, and how many.
 * Throws AzureReadError where none can be looked up.
 */
export function holdingMachines(
  question: Question,
  { group }: Holding,
  grouping: Grouping,
  inquirer: Inquirer,
  most: number,
): Promise<Meant> {
  const { now } = inquirer;
  const isHolding = (diagnosed: Diagnosed) => grouping.isAmong(diagnosed, group, now);
  return question.scope === 'fleet'
    ? ofFleet(question, grouping, isHolding, inquirer, most)
    : ofNamed(question, grouping, isHolding, inquirer, most);
}

type IsHolding = (diagnosed: Diagnosed) => boolean;

async function ofFleet(
  question: Question,
  grouping: Grouping,
  isHolding: IsHolding,
  inquirer: Inquirer,
  most: number,
): Promise<Meant> {
  const { azure, asker, now } = inquirer;
  const place = await placeOf(question, azure);
  const entries: InventoryEntry[] = [];
  const unread: Gap[] = [];
  let untold: readonly Untold[] = [];
  let [machines, count] = [0, 0];
  for await (const slice of diagnosedFleet(place, grouping, askedOf(question, asker, now), inquirer)) {
    unread.push(...slice.gaps);
    untold = bothUntold(untold, slice.untold);
    machines += slice.entries.length;
    const holding = slice.entries.filter((_, index) => holds(slice.diagnosed[index], isHolding));
    count += holding.length;
    if (count <= most) entries.push(...holding);
  }
  const coverage: Coverage = { machines, unread, filters: filtersOf(place, untold) };
  return { entries: count > most ? [] : entries, count, missing: [], notLeftOut: [], twins: null, coverage };
}

async function ofNamed(
  question: Question,
  { scenarios, report }: Grouping,
  isHolding: IsHolding,
  inquirer: Inquirer,
  most: number,
): Promise<Meant> {
  const { azure, asker, now, reportError } = inquirer;
  const meant = await meantMachines(question, inquirer, most);
  if (meant.count > meant.entries.length) return meant;
  const { entries: all } = meant;
  const asked = askedOf(question, asker, now);
  const inquiry = { azure, now, asked, machineCount: all.length, shared: new Map(), reportError };
  const diagnosed = await diagnose(
    scenarios,
    report?.needs ?? {},
    all.map(({ machine }) => machine),
    createGather(inquiry, all),
    reportError,
  );
  const entries = all.filter((_, index) => holds(diagnosed[index], isHolding));
  return { ...meant, entries, count: entries.length };
}

function holds(diagnosed: Diagnosed | undefined, isHolding: IsHolding): boolean {
  return diagnosed !== undefined && isHolding(diagnosed);
}
