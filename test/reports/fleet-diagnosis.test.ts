import assert from 'node:assert/strict';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Block } from '../../src/model/block.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import type { Question } from '../../src/model/question.ts';
import type { CauseGroup } from '../../src/reports/fleet-diagnosis/cause-groups.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { change } from '../scenarios/schedule-not-applied/records.ts';
import { askWorld } from '../support/ask-world.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import {
  arcServer,
  assessmentMode,
  createdAt,
  powerState,
  virtualMachine,
} from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const SUBSCRIPTIONS = [
  '22222222-2222-4222-8222-222222222222',
  '44444444-4444-4444-8444-444444444444',
] as const;
const QUESTION = 'which machines are not assessed and why?';

describe('a question about the whole fleet', () => {
  it('groups machines by cause, the most urgent first, then the largest group', async () => {
    const { answer } = await askWorld(fleetOf(20), QUESTION);
    assert.equal(fleetOfReport(answer).machineCount, 20);
    assert.deepEqual(
      fleetOfReport(answer).groups.map(({ verdict, cause, machines }) => [verdict, cause, machines.length]),
      [
        ['found', 'arc-disconnected', 2],
        ['found', 'machine-stopped', 2],
        ['found', 'periodic-assessment-off', 6],
        ['clear', null, 10],
      ],
    );
  });

  it('offers the actions of its cause with each group', async () => {
    const { answer } = await askWorld(fleetOf(20), QUESTION);
    const off = fleetOfReport(answer).groups.find(({ cause }) => cause === 'periodic-assessment-off');
    assert.deepEqual(off?.actions, [{ id: 'enable-periodic-assessment' }, { id: 'assess-now' }]);
  });

  it('offers them for all alike where one is to be heeded of by hand alone', async () => {
    const bare = ['vm-01', 'vm-02'].map((name, index) =>
      virtualMachine(name, {
        properties: {
          osProfile:
            index === 0 ? null : { windowsConfiguration: { patchSettings: { assessmentMode: null } } },
        },
      }),
    );
    const { answer } = await askWorld(world({ resources: bare }), QUESTION);
    const off = fleetOfReport(answer).groups.find(({ cause }) => cause === 'periodic-assessment-off');
    assert.deepEqual(off?.actions, [{ id: 'enable-periodic-assessment' }, { id: 'assess-now' }]);
  });

  it('is named after the scenario that was asked for', async () => {
    const { answer } = await askWorld(fleetOf(20), 'is Microsoft.Automation registered for all machines?');
    assert.equal(fleetOfReport(answer).scenario, 'legacy-provider-not-registered');
  });

  it('speaks of the system that was asked about when Azure cannot be read', async () => {
    const down = world({
      ...keysOf(20),
      faults: ['arm', 'resource-graph'].map((api) => ({ api, status: 403 })),
    });
    const { answer } = await askWorld(down, 'is Microsoft.Automation registered for all machines?');
    const [finding] = answer.findings;
    assert.deepEqual(
      [answer.isAzureUnreadable, finding?.scenario, finding?.system],
      [true, 'legacy-provider-not-registered', 'update-management'],
    );
  });

  it('lists a group page by page, each machine once, with the way on and back', async () => {
    const { answer } = await askWorld(fleetOf(80), QUESTION);
    const [listed] = buttonsOf(answer).filter(({ label }) => label.en === 'Show all 40');
    assert.ok(listed);
    const names: string[] = [];
    const ways: string[] = [];
    for (let next: Question | undefined = listed.question; next !== undefined; ) {
      const asked: Question = next;
      const page: Answer = (await askWorld(fleetOf(80), QUESTION, null, () => asked)).answer;
      for (const block of page.report?.blocks ?? [])
        if (block.kind === 'machines') names.push(...block.machines.map(({ machine }) => machine.id));
      ways.push(
        buttonsOf(page)
          .map(({ label }) => label.en)
          .join(', '),
      );
      next = buttonsOf(page).find(({ label }) => label.en === 'Next machines')?.question;
    }
    assert.deepEqual([names.length, new Set(names).size], [40, 40]);
    assert.deepEqual(ways, [
      'Next machines, All causes',
      'Next machines, Previous machines, All causes',
      'Previous machines, All causes',
    ]);
  });

  it('says so where the group that is listed has no machine any more', async () => {
    const listing = { group: 'found act-now no-such-cause', page: 2 };
    const { rendered } = await askWorld(fleetOf(20), QUESTION, null, (question) => ({
      ...question,
      listing,
    }));
    assert.match(rendered.text, /No machine here/);
  });

  it('lists the machines of a severity, or of a cause, that are asked for in words', async () => {
    const whole = (await askWorld(fleetOf(20), QUESTION)).answer;
    const { groups } = fleetOfReport(whole);
    const listed = async (question: string) => {
      const { answer } = await askWorld(fleetOf(20), question);
      const machines = (answer.report?.blocks ?? []).flatMap((block) =>
        block.kind === 'machines' ? block.machines : [],
      );
      return machines.map(({ machine }) => machine.id).toSorted();
    };
    const inGroups = (severity: string) =>
      groups.filter((group) => group.severity === severity).flatMap(({ machines }) => machines);
    assert.deepEqual([inGroups('fine').length, inGroups('act-now').length], [10, 4]);
    assert.deepEqual(await listed('which machines are healthy?'), inGroups('fine').toSorted());
    assert.deepEqual(await listed('今すぐ対処が必要なマシンは?'), inGroups('act-now').toSorted());
    assert.deepEqual(await listed('which machines failed assessment?'), []);
  });

  it('is what a question about more than five named machines gives', async () => {
    const [six, five] = await Promise.all(
      ['m-000, m-001, m-002, m-003, m-004 and m-005', 'm-000, m-001, m-002, m-003 and m-004'].map((names) =>
        askWorld(fleetOf(20), `why are ${names} not assessed?`),
      ),
    );
    assert.deepEqual([six?.answer.machines.length, six?.answer.report?.id], [6, 'fleet-diagnosis']);
    assert.deepEqual([five?.answer.machines.length, five?.answer.report], [5, null]);
  });

  it('is of the machines that fit a pattern, where they are too many to be named', async () => {
    const resources = Array.from({ length: 70 }, (_, index) =>
      virtualMachine(`${index < 60 ? 'app' : 'db'}-${index}`),
    );
    const { answer, rendered } = await askWorld(world({ resources }), 'why is app-* not assessed?');
    assert.equal(fleetOfReport(answer).machineCount, 60);
    assert.match(rendered.text, /names like app-\*/);
  });

  for (const [language, text] of [
    ['English', QUESTION],
    ['Japanese', 'どのマシンが未評価? 原因は?'],
  ] as const)
    it(`shows every cause of the demo tenant on one card in ${language}`, async () => {
      const { answer } = await askWorld(worldOf('demo'), text);
      // As long as the ids of buttons that Teams gets, and with the button that only a chat of one has.
      const reader = { ...answer.asker, buttonId: () => `${'A'.repeat(22)}-10` };
      const inOwnChat = { ...answer, asker: { ...answer.asker, through: 'personal' as const } };
      const card = JSON.stringify(botRenderer('sandbox').answer(inOwnChat, reader, NO_NEWS).card);
      assert.ok(fleetOfReport(answer).groups.length > 12);
      for (const { cause } of fleetOfReport(answer).groups) assert.ok(card.includes(cause ?? ''), `${cause}`);
      assert.doesNotMatch(card, /Shortened to fit|一部を省略/);
    });

  it('counts each machine once', async () => {
    const { answer } = await askWorld(fleetOf(50), QUESTION);
    const names = fleetOfReport(answer).groups.flatMap(({ machines }) => machines);
    assert.deepEqual([names.length, new Set(names).size], [50, 50]);
  });

  for (const [what, question, count] of [
    ['a resource group', 'which machines in resource group rg-fleet are not assessed and why?', 20],
    ['a subscription id', `which machines in subscription ${SUBSCRIPTIONS[1]} are not assessed and why?`, 10],
    ["a subscription's name", 'which machines in subscription contoso-europe are not assessed and why?', 10],
  ] as const)
    it(`stays within ${what}`, async () => {
      const { answer } = await askWorld(fleetOf(20), question);
      assert.equal(fleetOfReport(answer).machineCount, count);
    });

  for (const place of ['resource group rg-nowhere', 'subscription contoso-africa'])
    it(`says that nothing is known of a place without machines: ${place}`, async () => {
      const { answer } = await askWorld(fleetOf(20), `which machines in ${place} are not assessed and why?`);
      assert.deepEqual(
        [answer.report, answer.findings.map(({ verdict, gaps }) => [verdict, gaps[0]?.code])],
        [null, [['unknown', 'AZ_NOT_FOUND']]],
      );
      assert.ok(answer.findings[0]?.says.en.includes(place));
    });

  it('does not count what it could not look at as fine', async () => {
    const forbidden = world({
      ...keysOf(20),
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['*/read'],
          notActions: ['*/patchAssessmentResults/*', '*/instanceView/read'],
        },
      ],
    });
    const { answer } = await askWorld(forbidden, QUESTION);
    assert.deepEqual(
      answer.findings.filter(({ verdict }) => verdict === 'clear'),
      [],
    );
  });

  it('waits for the machines that were turned on a few hours ago, and for no others', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `m-${index}`);
    const turnedOn = change(machineId('m-7'), '2026-11-20T05:00:00Z', {
      'properties.osProfile.linuxConfiguration.patchSettings.assessmentMode': [
        'ImageDefault',
        'AutomaticByPlatform',
      ],
    });
    const justOne = world({
      resources: names.map((name) => virtualMachine(name, createdAt('now-66d'))),
      resourceGraph: { resourcechanges: [turnedOn] },
    });
    const { groups } = fleetOfReport((await askWorld(justOne, QUESTION)).answer);
    assert.deepEqual(
      groups.map(({ cause, severity, machineCount }) => [cause, severity, machineCount]),
      [
        ['never-assessed', 'act-now', 39],
        ['never-assessed', 'wait', 1],
      ],
    );
  });

  it('takes no more Azure calls for 500 machines than for 50, but for paging, and no more than 12', async () => {
    const fifty = callsOf((await askWorld(fleetOf(50), QUESTION)).answer);
    const fiveHundred = callsOf((await askWorld(fleetOf(500), QUESTION)).answer);
    // Two subscriptions of 200 virtual machines, 100 on a page: one page more each than with 20.
    const morePages = 2;
    assert.deepEqual(fiveHundred, { ...fifty, arm: (fifty.arm ?? 0) + morePages });
    const total = Object.values(fiveHundred).reduce((sum, count) => sum + count, 0);
    assert.ok(total <= 12, `${total} calls: ${JSON.stringify(fiveHundred)}`);
  });
});

interface Fleet {
  readonly scenario: string;
  readonly machineCount: number;
  readonly groups: readonly (Omit<CauseGroup, 'machineIds'> & { readonly machines: readonly string[] })[];
}

function fleetOfReport({ report }: Answer): Fleet {
  assert.equal(report?.id, 'fleet-diagnosis');
  return report?.data as unknown as Fleet;
}

function buttonsOf({ report }: Answer) {
  const inside = (block: Block): readonly Block[] =>
    block.kind === 'rows' ? block.rows.flatMap(({ detail }) => detail) : [block];
  return (report?.blocks ?? [])
    .flatMap(inside)
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
}

function callsOf({ azureCalls }: Answer): Readonly<Record<string, number>> {
  return Object.fromEntries(azureCalls.map(({ api, count }) => [api, count]));
}

function fleetOf(count: number): World {
  return world(keysOf(count));
}

/**
 * Ten machines, over and over, turn by turn in two subscriptions: eight virtual machines (four assessed, three without periodic
 * assessment, one stopped) and two Arc-enabled servers (one assessed, one disconnected).
 */
function keysOf(count: number) {
  const members = Array.from({ length: count }, (_, index) => {
    const kind = index % 10 < 8 ? ('azure-vm' as const) : ('azure-arc' as const);
    const name = `m-${String(index).padStart(3, '0')}`;
    const id = machineId(name, kind, 'rg-fleet', SUBSCRIPTIONS[Math.floor(index / 10) % 2]);
    return { id, name, turn: index % 10 };
  });
  return {
    subscriptions: SUBSCRIPTIONS.map((subscriptionId, index) => ({
      subscriptionId,
      displayName: index === 0 ? 'Contoso-Japan' : 'Contoso-Europe',
    })),
    resources: members.map(({ id, name, turn }) => {
      if (turn >= 8)
        return arcServer(name, { id, properties: { status: turn === 8 ? 'Connected' : 'Disconnected' } });
      if (turn === 7) return virtualMachine(name, { id }, powerState('deallocated'));
      return virtualMachine(name, { id }, assessmentMode(turn < 4 ? 'AutomaticByPlatform' : 'ImageDefault'));
    }),
    resourceGraph: {
      patchassessmentresources: members
        .filter(({ turn }) => turn < 4 || turn === 8)
        .map(({ id }) => assessmentRow(id, 'now-3h')),
    },
    workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1m', Computer: 'm-000' }] }),
  };
}
