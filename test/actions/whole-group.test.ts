import assert from 'node:assert/strict';
import { questionAt, storeQuestions } from '../../src/dialog/stored-questions.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Block } from '../../src/model/block.ts';
import type { Button as WithVerb } from '../../src/model/button.ts';
import type { Question } from '../../src/model/question.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { actingBench, kept, statesOf } from '../acting/support/acting-bench.ts';
import { askWorld } from '../support/ask-world.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { changed } from '../support/world/changed.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { arcServer, assessmentMode, powerState, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { policyNaming } from './support/policy-naming.ts';

type Button = Omit<WithVerb, 'verb'>;

const FLEET = 'which machines are not assessed and why?';
const OFF = assessmentMode('ImageDefault');

/** Periodic assessment is off on `vm-0` to `vm-<off - 1>` and on one Arc-enabled server; two are stopped; one is assessed. */
function fleet(off = 7): World {
  return world({
    resources: [
      ...Array.from({ length: off }, (_, index) => virtualMachine(`vm-${index}`, OFF)),
      arcServer('arc-0', {
        properties: {
          osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } },
        },
      }),
      virtualMachine('off-0', powerState('deallocated')),
      virtualMachine('off-1', powerState('deallocated')),
      virtualMachine('well-0'),
    ],
    resourceGraph: { patchassessmentresources: [assessmentRow(machineId('well-0'), 'now-3h')] },
  });
}

describe('a whole group of the fleet card', () => {
  it('can be previewed, in both languages, each button by a name of its own', async () => {
    const { answer } = await askWorld(fleet(), FLEET);
    assert.deepEqual(
      previewsIn(answer).map(({ label }) => label),
      [
        { en: 'Preview: start 2 machines', ja: 'プレビュー: 2 台を起動' },
        { en: 'Preview: assess 2 machines', ja: 'プレビュー: 2 台を評価' },
        {
          en: 'Preview: turn on periodic assessment on 8 machines',
          ja: 'プレビュー: 8 台で定期評価を有効化',
        },
        { en: 'Preview: assess 8 machines', ja: 'プレビュー: 8 台を評価' },
      ],
    );
  });

  it('is found again when it is pressed: the button carries no machine, and the plan is for those that hold the cause now', async () => {
    const { answer } = await askWorld(fleet(7), FLEET);
    const pressed = stored(buttonFor(answer, 'assess 8'));
    assert.doesNotMatch(JSON.stringify(pressed), /virtualMachines/i);
    const before = (await press(fleet(7), pressed)).plan;
    assert.deepEqual(namesIn(before), ['arc-0', 'vm-0', 'vm-1', 'vm-2', 'vm-3', 'vm-4', 'vm-5', 'vm-6']);
    assert.deepEqual(before?.refusals, []);
    assert.deepEqual(namesIn((await press(fleet(2), pressed)).plan), ['arc-0', 'vm-0', 'vm-1']);
  });

  it('is named by its cause where another group has as many machines', async () => {
    const { answer } = await askWorld(fleet(1), FLEET);
    assert.deepEqual(
      previewsIn(answer).map(({ label }) => label.en),
      [
        'Preview: start 2 machines',
        'Preview: assess 2 machines',
        'Preview: turn on periodic assessment on 2 machines',
        'Preview: assess 2 machines (Periodic assessment off)',
      ],
    );
  });

  it('is refused where it is empty by now', async () => {
    const { answer } = await askWorld(fleet(), FLEET);
    const well = world({ resources: [virtualMachine('well-0')] });
    const { plan } = await press(well, stored(buttonFor(answer, 'assess 2')));
    assert.deepEqual([namesIn(plan), plan?.refusals.length], [[], 1]);
    assert.match(plan?.refusals[0]?.reason.en ?? '', /No machine of that kind/);
  });

  it('stays within the place that the card was about', async () => {
    const elsewhere = changed(virtualMachine('vm-9', OFF), [
      {
        id: `/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-else/providers/Microsoft.Compute/virtualMachines/vm-9`,
      },
    ]);
    const both = world({ resources: [virtualMachine('vm-0', OFF), elsewhere] });
    const { answer } = await askWorld(
      both,
      'which machines in resource group rg-test are not assessed and why?',
    );
    const { plan } = await press(both, stored(buttonFor(answer, 'assess 1 machine')));
    assert.deepEqual(namesIn(plan), ['vm-0']);
  });

  it('of a report is found again as well', async () => {
    const { answer } = await askWorld(fleet(), 'update compliance of all machines');
    assert.equal(answer.report?.id, 'compliance');
    const button = buttonFor(answer, 'assess 10');
    const { plan } = await press(fleet(), stored(button));
    assert.equal((plan?.targets.length ?? 0) + (plan?.refusals.length ?? 0), 10);
    assert.equal(plan?.refusals.length, 2);
  });

  it('shows what Arc-enabled servers cost as a sum, and each form of call once', async () => {
    const { answer } = await askWorld(fleet(), FLEET);
    const { plan } = await press(fleet(), stored(buttonFor(answer, 'assess 8')));
    assert.match(
      plan?.cost?.en ?? '',
      /^1 Arc-enabled server is billed .* US\$0\.16 a day in all\. Free for Azure VMs\.$/,
    );
  });
});

describe('a whole group in a sentence', () => {
  for (const [sentence, names] of [
    ['assess all machines that are not assessed in rg-test', ['arc-0', 'vm-0', 'vm-1']],
    ['rg-test の未評価のマシンを全部評価して', ['arc-0', 'vm-0', 'vm-1']],
    ['assess all machines in rg-test', ['arc-0', 'vm-0', 'vm-1', 'well-0']],
    ['enable periodic assessment on every machine where it is off', ['arc-0', 'vm-0', 'vm-1']],
    ['定期評価が無効なマシン全部で有効にして', ['arc-0', 'vm-0', 'vm-1']],
  ] as const)
    it(`is meant by "${sentence}"`, async () => {
      const { answer } = await askWorld(fleet(2), sentence);
      assert.deepEqual(
        namesIn(answer.plan).filter((name) => !name.startsWith('off-')),
        names,
      );
    });

  it('is refused where more than a thousand are meant, with what to do', async () => {
    const many = world({
      resources: Array.from({ length: 1_001 }, (_, index) => virtualMachine(`vm-${index}`)),
    });
    const { answer } = await askWorld(many, 'assess all machines');
    assert.deepEqual(answer.plan?.targets, []);
    const [refusal] = answer.plan?.refusals ?? [];
    assert.match(refusal?.reason.en ?? '', /1001 machines; at most 1000 .* Name a resource group/);
    assert.match(refusal?.reason.ja ?? '', /1001 台.*1000 台まで/);
  });

  it('is not refused for the size of the fleet where few of it are meant', async () => {
    const resources = Array.from({ length: 1_001 }, (_, index) =>
      virtualMachine(`vm-${index}`, ...(index < 3 ? [powerState('deallocated')] : [])),
    );
    const { answer } = await askWorld(world({ resources }), FLEET);
    const { plan } = await press(world({ resources }), stored(buttonFor(answer, 'start 3')));
    assert.deepEqual(namesIn(plan), ['vm-0', 'vm-1', 'vm-2']);
  });
});

describe('a whole group that was let', () => {
  const database = testDatabase(freshDatabase);

  it('is carried out on exactly what was shown', async () => {
    const bench = actingBench(database(), fleet(3));
    const { answer } = await askWorld(fleet(3), FLEET);
    const { text: _, ...pressed } = stored(buttonFor(answer, 'assess 4'));
    const shown = await bench.ask('assess-now', [], undefined, pressed);
    const { id } = kept(await bench.letBe(shown));
    assert.deepEqual(statesOf(await bench.carryOn(id)), Array(4).fill('done'));
    assert.deepEqual([...bench.written].toSorted(), [
      'POST arc-0/assessPatches',
      'POST vm-0/assessPatches',
      'POST vm-1/assessPatches',
      'POST vm-2/assessPatches',
    ]);
  });
});

/** A question as it comes back from the store when its button is pressed. */
function stored({ question }: Button): Question {
  const found = questionAt(JSON.parse(JSON.stringify(storeQuestions([question]))), 0);
  return found ?? assert.fail('it cannot be kept');
}

async function press(of: World, question: Question): Promise<Answer> {
  return (await askWorld(of, 'help', null, () => question, policyNaming(['*']))).answer;
}

function namesIn(plan: Answer['plan']): readonly string[] {
  return (plan?.targets ?? []).map(({ name }) => name).toSorted();
}

function buttonFor(answer: Answer, label: string): Button {
  return (
    buttonsOf(answer).find(({ label: { en } }) => en.includes(label)) ?? assert.fail(`no button ${label}`)
  );
}

function previewsIn(answer: Answer): readonly Button[] {
  return buttonsOf(answer).filter(({ label }) => label.en.startsWith('Preview: '));
}

function buttonsOf({ report }: Answer): readonly Button[] {
  const inside = (block: Block): readonly Button[] => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'rows' ? block.rows.flatMap(({ detail }) => detail.flatMap(inside)) : [];
  };
  return (report?.blocks ?? []).flatMap(inside);
}
