import { z } from 'zod';
import type { Place } from '../actions/action.ts';
import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { fill } from '../azure/query.ts';
import { SCHEDULES_BY_NAME } from '../facts/schedules-in-question.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Inquirer } from './inquirer.ts';
import { meantMachines } from './meant-machines.ts';

/** Where something new is to lie, or why that cannot be told; and the one name that no machine has: what it is to be called. */
export type PlaceMeant = { readonly newName: string | null } & (
  | { readonly place: Place; readonly refused: null }
  | { readonly refused: Text }
);

/** As many machines of a resource group tell where it is. */
const MOST_MACHINES = 1_000;

/**
 * The resource group and region of the machine that a question names, or the resource group that it names and the region that it names or that
 * the machines there lie in. Throws AzureReadError where it cannot be looked up.
 */
export async function placeMeant(question: Question, inquirer: Inquirer): Promise<PlaceMeant> {
  const { machines, resourceGroup, location, schedule } = question.entities;
  if (machines.length === 0 && resourceGroup === null) return { newName: null, refused: NO_PLACE };
  const { entries, missing } = await meantMachines(
    machines.length > 0 ? question : within(question),
    inquirer,
    MOST_MACHINES,
  );
  const [newName = null] = schedule === null ? missing : [];
  const there =
    entries.length === 0 && resourceGroup !== null && machines.length > 0
      ? (await meantMachines(within(question), inquirer, MOST_MACHINES)).entries
      : entries;
  const places = there.map(({ machine }) => placeOfMachine(machine, resourceGroup, location));
  const known = places.filter((place) => place !== null);
  const [place, ...others] = mostFrequent(known);
  if (place === undefined) {
    if (resourceGroup === null) return { newName, refused: NO_PLACE };
    const bare = location === null ? null : await emptyGroup(resourceGroup, location, inquirer);
    return bare ? { newName, place: bare, refused: null } : { newName, refused: unplaced(resourceGroup) };
  }
  const elsewhere = others.find((each) => containerOf(each) !== containerOf(place));
  if (elsewhere) return { newName, refused: several(place, elsewhere) };
  return { newName, place, refused: null };
}

/** The schedule of a name that lies in a place already. */
export async function existingIn(
  place: Place,
  name: string,
  { azure }: Inquirer,
): Promise<MaintenanceConfiguration | null> {
  if (name === '') return null;
  const found = await azure.lookUp(SCHEDULES_BY_NAME, { names: [name.toLowerCase()] });
  const prefix = `${containerOf(place)}/`;
  return found.find(({ id }) => id.toLowerCase().startsWith(prefix)) ?? null;
}

/** A resource group in which no machine lies; null where none is visible, or several of the name. */
async function emptyGroup(name: string, location: string, { azure }: Inquirer): Promise<Place | null> {
  const rows = await azure.queryResourceGraph(fill('containers', { names: [name] }), containerRow);
  const groups = rows.filter(({ type }) => type.toLowerCase().endsWith('/resourcegroups'));
  const [group, ...others] = groups;
  const subscriptionId = group?.id.split('/')[2];
  if (group === undefined || subscriptionId === undefined || others.length > 0) return null;
  return { subscriptionId, resourceGroup: group.name, location };
}

const containerRow = z.object({ id: z.string(), type: z.string(), name: z.string() });

function within(question: Question): Question {
  const entities = { ...question.entities, machines: [], location: null };
  return { ...question, scope: 'fleet', entities };
}

function placeOfMachine(
  { subscriptionId, resourceGroup: own, location: lies }: Machine,
  resourceGroup: string | null,
  said: string | null,
): Place | null {
  const location = said ?? lies;
  if (subscriptionId === null || own === null || location === null) return null;
  // The name as Azure writes it, where it is the one that was said.
  const isOwn = resourceGroup === null || own.toLowerCase() === resourceGroup;
  return { subscriptionId, resourceGroup: isOwn ? own : resourceGroup, location };
}

/** Each place once, the one that most machines lie in first. */
function mostFrequent(places: readonly Place[]): readonly Place[] {
  const same = Map.groupBy(places, (place) => `${containerOf(place)} ${place.location.toLowerCase()}`);
  return [...same.values()].toSorted((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
}

function containerOf({ subscriptionId, resourceGroup }: Place): string {
  return `/subscriptions/${subscriptionId}/resourcegroups/${resourceGroup}`.toLowerCase();
}

const NO_PLACE: Text = {
  en: 'Say where it is to lie: a machine, or a resource group and a region, as in "… in resource group rg-patching, Japan East".',
  ja: '作成先を、マシン名、またはリソース グループとリージョンで指定してください (例: 「リソース グループ rg-patching、東日本に…」)。',
};

function unplaced(resourceGroup: string): Text {
  return {
    en: `Where the resource group ${resourceGroup} lies cannot be told: no machine is visible in it. Say its region as well, "… in resource group ${resourceGroup}, Japan East", or name a machine of the region.`,
    ja: `リソース グループ ${resourceGroup} に参照できるマシンがなく、リージョンがわかりません。「リソース グループ ${resourceGroup}、東日本に…」のようにリージョンも指定するか、対象リージョンのマシンを 1 台指定してください。`,
  };
}

function several(one: Place, other: Place): Text {
  return {
    en: `The machines lie in several resource groups (${one.resourceGroup}, ${other.resourceGroup}). Say which the schedule is to lie in: "… in resource group ${one.resourceGroup}".`,
    ja: `マシンが複数のリソース グループ (${one.resourceGroup}、${other.resourceGroup}) にあります。スケジュールの作成先を「リソース グループ ${one.resourceGroup} に…」のように指定してください。`,
  };
}
