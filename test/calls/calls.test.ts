import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { ask, type Counts, countsOf, sumOf } from './counted.ts';
import { thousandMachines } from './thousand-machines.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What the bot may read in a subscription, asked where a record is absent: it then serves all questions for ten minutes. */
const OWN_PERMISSIONS = 1;
/** Whether schedules run in its subscription, asked where none covers a machine. */
const OWN_REGISTRATION = 1;
/** What one machine may cost with one workspace in scope, and each further workspace beside. */
const MOST_OF_ONE_MACHINE = 8 + OWN_PERMISSIONS + OWN_REGISTRATION;
/** Who looks further asks each workspace for what was asked, and for what else is the trouble in its stages. */
const MORE_FOR_A_WORKSPACE = { asked: 1, further: 3 };
const MOST_OF_AN_OVERVIEW = 20;
/** Of Resource Graph and Log Analytics together; ARM's lists are paged by 100 here and cannot be asked for by name. */
const MOST_OF_A_THOUSAND = 40;
/** Several questions over a thousand machines, on a busy computer. */
const PATIENCE_IN_MS = 180_000;

const DEMO = withWorkspaces(loadWorld(join(ROOT, 'src/sandbox/worlds/demo.yaml')), 1);
const groups = z.object({ groups: z.array(z.object({ machines: z.array(z.string()) })) });

const byCause = new Map<string, Promise<readonly string[]>>();

/** One machine of the demo tenant for each way in which a scenario can end there. */
function machinesByCause(scenario: string): Promise<readonly string[]> {
  const known = byCause.get(scenario) ?? findByCause(scenario);
  byCause.set(scenario, known);
  return known;
}

async function findByCause(scenario: string): Promise<readonly string[]> {
  const { report } = await ask(DEMO, scenario, 'all');
  return groups.parse(report?.data).groups.flatMap(({ machines: [first] }) => first?.toLowerCase() ?? []);
}

/** The named worlds of a scenario; one in which Azure fails costs repetitions, which belong to the failure. */
function worldsOf(scenario: string): readonly World[] {
  return globSync(join(ROOT, 'test/worlds', scenario, '*.yaml'))
    .toSorted()
    .map((file) => loadWorld(file))
    .filter(({ faults }) => faults.length === 0);
}

function machinesIn({ resources }: World): readonly string[] {
  return resources
    .filter(({ type }) => /^microsoft\.(compute\/virtualmachines|hybridcompute\/machines)$/i.test(type))
    .map(({ id }) => id.toLowerCase());
}

const costs = new Map<World, Map<string, Promise<number>>>();

/** Asked once of each world. */
function costOf(world: World, topic: string, machine: string): Promise<number> {
  const known = costs.get(world) ?? new Map<string, Promise<number>>();
  const cost = known.get(`${topic} ${machine}`) ?? countCalls(world, topic, machine);
  costs.set(world, known.set(`${topic} ${machine}`, cost));
  return cost;
}

async function countCalls(world: World, topic: string, machine: string): Promise<number> {
  const answer = await ask(world, topic, [machine]);
  assert.equal(answer.machines.length, 1, `${machine} was not found`);
  return sumOf(countsOf(answer));
}

/** The same tenant with so many workspaces, each with the tables of its first one. */
function withWorkspaces(world: World, count: number): World {
  const [first] = world.workspaces;
  assert.ok(first, 'the world has no workspace');
  const copies = Array.from({ length: count - 1 }, (_, index) => ({
    ...first,
    customerId: `44444444-4444-4444-8444-${String(index).padStart(12, '0')}`,
    resourceId: `${first.resourceId}-${index}`,
  }));
  return { ...world, workspaces: [first, ...copies] };
}

/** A page with a line of its own before its references, or at its end. */
function withLine(page: string, counted: string): string {
  const references = page.search(/^References: /m);
  return references === -1
    ? `${page.trimEnd()}\n\n${counted}\n`
    : `${page.slice(0, references)}${counted}\n\n${page.slice(references)}`;
}

/** What the page of a scenario must say of its calls; UPDATE_GOLDENS=1 writes it there. */
function assertOnPage(scenario: string, counted: string): void {
  const path = join(ROOT, 'docs/scenarios', `${scenario}.md`);
  const page = readFileSync(path, 'utf8');
  const line = /^Calls, counted: .*$/m;
  if (process.env.UPDATE_GOLDENS === '1')
    writeFileSync(path, line.test(page) ? page.replace(line, counted) : withLine(page, counted));
  assert.equal(line.exec(readFileSync(path, 'utf8'))?.[0], counted, `UPDATE_GOLDENS=1 writes ${path}`);
}

describe('the calls of a question', () => {
  const thousand = thousandMachines();
  const ofOverview: string[] = [];

  for (const { topic, looksFurther } of SCENARIOS)
    it(`${topic.id}: one machine and a thousand`, async () => {
      const inDemo = await machinesByCause(topic.id);
      ofOverview.push(...inDemo.slice(0, 1));
      const all: (readonly [cost: number, machine: string])[] = [];
      for (const machine of inDemo) all.push([await costOf(DEMO, topic.id, machine), machine]);
      for (const world of worldsOf(topic.id))
        for (const machine of machinesIn(world)) all.push([await costOf(world, topic.id, machine), machine]);
      const [worst = [0, '']] = all.toSorted(([a], [b]) => b - a);
      const most = looksFurther ? MOST_OF_AN_OVERVIEW : MOST_OF_ONE_MACHINE;
      assert.ok(worst[0] <= most, `${worst[1]}: ${worst[0]} calls`);

      const many: Counts = countsOf(await ask(thousand, topic.id, 'all'));
      const sets = many['resource-graph'] + many['log-analytics'];
      assert.ok(sets <= MOST_OF_A_THOUSAND, `${sets} calls for a thousand machines`);
      assertOnPage(
        topic.id,
        `Calls, counted: ${worst[0]} at most for one machine, and ${looksFurther ? MORE_FOR_A_WORKSPACE.further : MORE_FOR_A_WORKSPACE.asked} at most for each further workspace; for 1,000 machines and one workspace Resource Graph ${many['resource-graph']}, Log Analytics ${many['log-analytics']}, ARM ${many.arm}.`,
      );
    }).timeout(PATIENCE_IN_MS);

  it('machine-overview: every scenario of one machine', async () => {
    for (const machine of new Set(ofOverview)) {
      const cost = await costOf(DEMO, 'machine-overview', machine);
      assert.ok(cost <= MOST_OF_AN_OVERVIEW, `${machine}: ${cost} calls`);
    }
  }).timeout(PATIENCE_IN_MS);

  it('grow by little for each further workspace', async () => {
    const three = withWorkspaces(DEMO, 3);
    // What a scenario reads of workspaces is the same whatever it then finds.
    for (const { topic, looksFurther } of SCENARIOS)
      for (const machine of (await machinesByCause(topic.id)).slice(0, 2)) {
        const growth = (await costOf(three, topic.id, machine)) - (await costOf(DEMO, topic.id, machine));
        const most = 2 * (looksFurther ? MORE_FOR_A_WORKSPACE.further : MORE_FOR_A_WORKSPACE.asked);
        assert.ok(growth <= most, `${topic.id} of ${machine}: ${growth} more for two workspaces more`);
      }
  }).timeout(PATIENCE_IN_MS);
});
