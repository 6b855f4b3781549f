import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { Said } from '../../src/model/answer.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

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

describe('machine-overview', () => {
  it('runs every scenario of the current systems that speaks unasked, and none of the retired one', async () => {
    const { findings } = await overview('vm-01');
    assert.deepEqual(
      [...new Set(findings.map(({ scenario }) => scenario))].sort(),
      CURRENT.map(({ topic }) => topic.id).sort(),
    );
  });

  it('shows the most urgent first', async () => {
    const { findings } = await overview('vm-01');
    const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    );
  });

  it('counts the findings by verdict and says what the machine is', async () => {
    const { findings, report } = await overview('vm-01');
    const counts = report?.data.counts as Readonly<Record<string, number>>;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    assert.equal(total, findings.length);
    const traits = report?.data.traits as readonly { value: { en: string } }[];
    assert.ok(traits.some(({ value }) => value.en === 'japaneast'));
  });

  it('leaves several machines to their findings', async () => {
    const { report, machines } = await overview('vm-01', 'vm-02');
    assert.deepEqual([report, machines.length], [null, 2]);
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
