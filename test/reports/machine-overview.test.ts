import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { Report, Said } from '../../src/model/answer.ts';
import type { Trait } from '../../src/model/block.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { UNLICENSED } from '../scenarios/update-not-offered/asked.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { arcServer, assessedInView, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const TENANT = world({
  resources: [
    virtualMachine('vm-01', assessmentMode('ImageDefault')),
    agentExtension(machineId('vm-01'), '1.9.0.0', { enableAutomaticUpgrade: false }),
    virtualMachine('vm-02'),
  ],
});
const CURRENT = SCENARIOS.filter(
  ({ examinations, answersOnlyWhenAsked }) =>
    examinations[0].system !== 'update-management' && !answersOnlyWhenAsked,
);

const MISSING = { criticalAndSecurityPatchCount: 3, otherPatchCount: 4, rebootPending: true };

describe('machine-overview', () => {
  it('runs every scenario of the current systems that speaks unasked, and none of the retired one', async () => {
    const { findings } = await overview('vm-01');
    assert.deepEqual(
      [...new Set(findings.map(({ scenario }) => scenario))].sort(),
      CURRENT.map(({ topic }) => topic.id).sort(),
    );
  });

  it('calls the subscription by its name, with its id to copy', async () => {
    const { report } = await overview('vm-01');
    const traits = (report?.data.traits ?? []) as readonly Trait[];
    const [subscription] = traits.filter(({ label }) => label.en === 'Subscription');
    const text = `Contoso (${SUBSCRIPTION})`;
    assert.deepEqual(subscription?.value, { en: text, ja: text });
  });

  it('shows the most urgent first', async () => {
    const { findings } = await overview('vm-01');
    const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    );
  });

  it('counts the findings and says what the machine is', async () => {
    const { findings, report } = await overview('vm-01');
    const counts = report?.data.counts as Readonly<Record<string, number>>;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    assert.equal(total, findings.length);
    const standings = report?.data.standings as Readonly<Record<string, number>>;
    assert.deepEqual(standings, { 'fix-setting': 2, fine: findings.length - 2 });
    const traits = report?.data.traits as readonly { value: { en: string } }[];
    assert.ok(traits.some(({ value }) => value.en === 'japaneast'));
  });

  const states: readonly (readonly [what: string, tenant: World, state: readonly string[]])[] = [
    [
      'power, the last assessment, what it found missing, and the patch mode',
      world({ resources: [virtualMachine('vm-03', assessedInView('now-6h', MISSING))] }),
      [
        'Power state: running',
        'Last assessment: Succeeded',
        'Assessed: 2026-11-20T03:00:00Z',
        'Missing updates: 3 critical or security, 4 other; a restart is pending',
        'Patch orchestration: Azure Managed - Safe Deployment',
      ],
    ],
    [
      'what Resource Graph counts, where it is the newest',
      world({
        resources: [virtualMachine('vm-03', assessedInView('now-9h', MISSING))],
        resourceGraph: {
          patchassessmentresources: [
            assessmentRow(machineId('vm-03'), 'now-2h', {
              availablePatchCountByClassification: { critical: 1, security: 1, updates: 5, other: null },
            }),
          ],
        },
      }),
      [
        'Power state: running',
        'Last assessment: Succeeded',
        'Assessed: 2026-11-20T07:00:00Z',
        'Missing updates: 2 critical or security, 5 other',
        'Patch orchestration: Azure Managed - Safe Deployment',
      ],
    ],
    [
      'that nothing is on record',
      world({ resources: [virtualMachine('vm-03')] }),
      [
        'Power state: running',
        'Last assessment: none on record',
        'Patch orchestration: Azure Managed - Safe Deployment',
      ],
    ],
    [
      'that something could not be read',
      world({
        resources: [virtualMachine('vm-03')],
        faults: [{ api: 'arm', status: 403 }],
      }),
      [
        'Power state: running',
        'Last assessment: could not be read',
        'Patch orchestration: Azure Managed - Safe Deployment',
      ],
    ],
  ];
  for (const [what, tenant, state] of states) {
    it(`says ${what}`, async () => {
      const { report } = await CATALOGUE.answer(questionAbout(['vm-03']), {
        ...CIRCUMSTANCES,
        ...sandboxAzure(tenant),
      });
      assert.deepEqual(stateIn(report), state);
    });
  }

  it('puts several machines beside each other, the worst first, each with why and the way to it alone', async () => {
    const { report, machines } = await overview('vm-01', 'vm-02');
    assert.equal(machines.length, 2);
    const rows = report?.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])) ?? [];
    assert.deepEqual(
      rows.map(({ standing, title }) => [standing, title && 'en' in title ? title.en : null]),
      [
        ['act-now', 'vm-02'],
        ['fix-setting', 'vm-01'],
      ],
    );
    const buttons = rows.flatMap(({ detail }) =>
      detail.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
    );
    assert.deepEqual(
      buttons.map(({ label, question }) => [label.ja, question.entities.machines]),
      [
        ['vm-02 だけを表示', [machineId('vm-02').toLowerCase()]],
        ['vm-01 だけを表示', [machineId('vm-01').toLowerCase()]],
      ],
    );
  });

  it('puts a server at risk that nothing new is offered to, and says why, alone and beside others', async () => {
    const tenant = world({
      resources: [
        arcServer('arc-01', { properties: { licenseProfile: { esuProfile: UNLICENSED } } }),
        virtualMachine('vm-03', assessedInView('now-6h')),
      ],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(machineId('arc-01', 'azure-arc'), 'now-2h')],
      },
    });
    const circumstances = { ...CIRCUMSTANCES, ...sandboxAzure(tenant) };
    for (const machines of [['arc-01'], ['arc-01', 'vm-03']]) {
      const { report } = await CATALOGUE.answer(questionAbout(machines), circumstances);
      assert.match(
        JSON.stringify(report?.blocks),
        /no licence for Extended Security Updates.*ESU\) のライセンスがありません/,
      );
    }
  });

  it('takes an absent Azure Monitor agent for no trouble: Update Manager does not need it', async () => {
    const { findings } = await overview('vm-02');
    const [agent] = findings.filter(({ scenario }) => scenario === 'agent-not-upgraded');
    assert.equal(agent?.severity, 'at-risk');
  });

  it('reads what its scenarios share once', async () => {
    const { azure, now } = sandboxAzure(TENANT);
    const reads: string[] = [];
    const counting = new Proxy(azure, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]) => {
          reads.push(`${String(name)} ${JSON.stringify(given)}`);
          return member.apply(target, given);
        };
      },
    });
    await CATALOGUE.answer(questionAbout(['vm-01']), { ...CIRCUMSTANCES, azure: counting, now });
    assert.ok(reads.length > 5);
    assert.deepEqual(reads, [...new Set(reads)]);
  });
});

const CIRCUMSTANCES = {
  asker: { actor: null, locale: 'en', timeZone: null, through: 'terminal' },
  reportError: (error: unknown) => {
    throw error;
  },
} as const;

function stateIn(report: Report | null): readonly string[] {
  const state = report?.data.state as readonly Trait[];
  return state.map(({ label, value }) =>
    'at' in value ? `${label.en}: ${value.at}` : `${label.en}: ${'en' in value ? value.en : ''}`,
  );
}

function questionAbout(machines: readonly string[]) {
  return {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'report',
    topic: 'machine-overview',
    entities: { ...NO_ENTITIES, machines },
    scope: 'machines',
    candidates: [],
  } as const;
}

function overview(...machines: readonly string[]): Promise<Said> {
  return CATALOGUE.answer(questionAbout(machines), { ...CIRCUMSTANCES, ...sandboxAzure(TENANT) });
}
