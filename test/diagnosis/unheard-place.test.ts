import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const TENANT = world({
  resources: [
    virtualMachine('vm-01'),
    virtualMachine('db-01', { id: machineId('db-01', 'azure-vm', 'finance') }),
  ],
});

const TAGGED = world({
  resources: [
    virtualMachine('web-01', { tags: { Env: 'Prod' } }),
    virtualMachine('app-01', { tags: { 環境: '本番' } }),
    virtualMachine('web-02', { tags: { env: 'test', note: 'prod' } }),
  ],
});

describe('a place that nobody knows', () => {
  for (const [words, place] of [
    ['assess all machines in nirvana', 'nirvana'],
    ['nirvana のすべてのマシンを評価して', 'nirvana'],
    ['アトランティスの全マシンを評価して', 'アトランティス'],
  ] as const)
    it(`is refused by name with what there is, and nothing is done elsewhere: ${words}`, async () => {
      const { answer, rendered } = await askWorld(TENANT, words);
      assert.deepEqual(answer.plan?.targets, []);
      const [refusal, ...others] = answer.plan?.refusals ?? [];
      assert.equal(others.length, 0);
      for (const locale of ['en', 'ja'] as const) {
        assert.match(refusal?.reason[locale] ?? '', new RegExp(place));
        assert.match(refusal?.reason[locale] ?? '', /finance \(1\)/);
      }
      assert.match(rendered.text, new RegExp(place));
    });

  it('is not limited to in a question, which says so', async () => {
    const { answer, rendered } = await askWorld(TENANT, 'which machines in nirvana are not assessed?');
    assert.deepEqual(answer.coverage?.filters.ignored, [
      { said: { en: 'nirvana', ja: 'nirvana' }, why: null },
    ]);
    assert.match(rendered.text, /Not limited to nirvana: no subscription/);
  });

  it('is a resource group where one is called so', async () => {
    const { answer } = await askWorld(TENANT, 'assess all finance servers');
    assert.deepEqual(
      answer.plan?.targets.map(({ name }) => name),
      ['db-01'],
    );
    assert.equal(answer.question.entities.place, 'finance');
  });

  for (const words of ['assess all production servers', '本番のサーバーをすべて評価して'])
    it(`is what tags say where no container is called so: ${words}`, async () => {
      const { answer, rendered } = await askWorld(TAGGED, words);
      assert.deepEqual(answer.plan?.targets.map(({ name }) => name).toSorted(), ['app-01', 'web-01']);
      assert.match(rendered.text, /env=prod/);
    });
});

const CUSTOMERS = world({
  resources: [
    virtualMachine('web-01', { tags: { customer: 'Fabrikam' } }),
    virtualMachine('web-02', { tags: { customer: 'tailspin' } }),
    virtualMachine('db-01', { tags: { customer: 'tailspin', owner: 'anna', app: 'anna' } }),
  ],
});

/** Words, and of which machines the answer is; null: of the name that no machine has. */
const SPOKEN_OF: readonly (readonly [words: string, machines: readonly string[] | null])[] = [
  ['is fabrikam compliant', ['web-01']],
  ['tailspin の準拠状況は?', ['db-01', 'web-02']],
  ['which tailspin machines are not assessed?', ['db-01', 'web-02']],
  ['assess tailspin', ['db-01', 'web-02']],
  ['fabrikam を評価して', ['web-01']],
  ['assess all db servers', ['db-01']],
  // Two tags say so, and nobody could tell which is meant.
  ['is anna compliant', null],
  ['is northwind compliant', null],
];

describe('a name that no machine has, and a tag', () => {
  for (const [words, machines] of SPOKEN_OF)
    it(`is ${machines?.join(' and ') ?? 'not found'}: ${words}`, async () => {
      const { answer } = await askWorld(CUSTOMERS, words);
      const named = answer.plan ? answer.plan.targets : answer.machines;
      assert.deepEqual(named.map(({ name }) => name).toSorted(), machines ?? []);
      if (machines === null) assert.equal(answer.findings[0]?.verdict, 'unknown');
    });
});

describe('what is not to be touched', () => {
  for (const words of ['assess all machines except vm-01', 'vm-01 以外のマシンをすべて評価して'])
    it(`is not: ${words}`, async () => {
      const { answer, rendered } = await askWorld(TENANT, words);
      assert.deepEqual(
        answer.plan?.targets.map(({ name }) => name),
        ['db-01'],
      );
      assert.match(rendered.text, /not vm-01|vm-01 を除く/);
    });

  it('is not where it is a place', async () => {
    const { answer } = await askWorld(
      TENANT,
      'assess all machines other than those in resource group finance',
    );
    assert.deepEqual(
      answer.plan?.targets.map(({ name }) => name),
      ['vm-01'],
    );
  });

  for (const [words, said] of [
    ['assess all machines except vm-10', /vm-10 is to be left out/],
    ['install all updates on vm-01 except the beta drivers', /not understood: "beta drivers"/],
  ] as const)
    it(`stops the deed where it is not to be found: ${words}`, async () => {
      const { answer } = await askWorld(TENANT, words);
      assert.deepEqual(answer.plan?.targets, []);
      assert.match(answer.plan?.refusals[0]?.reason.en ?? '', said);
    });
});

describe('a deed that is asked for later', () => {
  for (const words of [
    'install updates on vm-01 tonight',
    'vm-01 に明日更新プログラムをインストールして',
    'install security updates on vm-01 at 22:00',
    'vm-01 に 2 時に更新プログラムをインストールして',
  ])
    it(`is not done at once: ${words}`, async () => {
      const { answer } = await askWorld(TENANT, words);
      assert.deepEqual(answer.plan?.targets, []);
      assert.match(answer.plan?.refusals[0]?.reason.en ?? '', /at once, not at the time/);
    });

  it('says of which machines, and of what was wanted there', async () => {
    const { answer } = await askWorld(TENANT, 'install security updates on all machines in finance tonight');
    assert.deepEqual(
      answer.plan?.refusals.map(({ name, reason }) => [name, /\(Security\)/.test(reason.en)]),
      [['db-01', true]],
    );
  });

  it('is done at once where the time is that of asking', async () => {
    const { answer } = await askWorld(TENANT, 'it is 9:00, assess vm-01');
    assert.equal(answer.plan?.targets.length, 1);
  });
});
