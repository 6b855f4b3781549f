import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Question } from '../../src/model/question.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());
const heard = (text: string, previous?: Question) =>
  understanding.understand(text, { locale: 'en', ...(previous && { previous }) });

/** A request, the machines and kinds that it means, what is left out of them, and what is left out that is not understood. */
const SAID: readonly (readonly [text: string, meant: string, names: string, unheard?: string])[] = [
  ['assess all machines in rg-core except app-01', 'fleet rg-core', 'app-01'],
  ['assess everything in rg-core but not app-01 and app-02', 'fleet rg-core', 'app-01 app-02'],
  ['start every machine but app-01', 'fleet', 'app-01'],
  ['assess all servers other than those in resource group rg-lab', 'fleet', 'rg-lab'],
  ['assess all machines except the ones tagged env=test', 'fleet', 'env=test'],
  ['turn on periodic assessment on all machines except Linux', 'fleet windows', ''],
  ['assess web-* except web-03', 'web-*', 'web-03'],
  ['install updates on all windows servers in japaneast except app-01', 'fleet windows', 'app-01'],
  ['app-01 以外のマシンを全部評価して', 'fleet', 'app-01'],
  ['rg-core のマシンに app-01 を除いて更新をインストールして', 'fleet rg-core', 'app-01'],
  ['rg-core のマシンを app-01 と app-02 以外すべて評価してください', 'fleet rg-core', 'app-01 app-02'],
  ['install everything except definition updates on app-01', 'app-01 -Definition', ''],
  ['app-01 に定義ファイル以外を全部インストールして', 'app-01 -Definition', ''],
  ['install security updates except KB5031364 on app-01, no reboot', 'app-01 +Security', ''],
  ['install all updates on lnx-01 except linux-image-azure, never reboot', 'lnx-01', '', 'linux-image-azure'],
  // The action itself leaves out packages that it knows.
  ['lnx-01 に kernel 以外の更新プログラムをインストールして', 'lnx-01', ''],
  ['install security updates on app-01 without a reboot', 'app-01 +Security', '-'],
];

function meaningOf({ scope, entities }: Question): string {
  const { machines, resourceGroup, osType, classifications } = entities;
  const isComplement = classifications.length > 2;
  const classes = isComplement
    ? ['Definition'].filter((each) => !classifications.includes(each)).map((each) => `-${each}`)
    : classifications.map((each) => `+${each}`);
  return [...(scope === 'fleet' ? ['fleet'] : machines), resourceGroup, osType, ...classes]
    .filter((each) => each !== null)
    .join(' ');
}

describe('what is left out of a deed', () => {
  for (const [text, meant, names, unheard = ''] of SAID)
    it(`is not what is meant: ${text}`, () => {
      const question = heard(text);
      assert.equal(question.intent, 'act');
      assert.equal(meaningOf(question), meant);
      assert.equal(question.except?.names.join(' ') ?? '-', names);
      assert.equal(question.except?.unheard.join(' ') ?? '', unheard);
    });

  it('is added by the next message', () => {
    const all = heard('assess all machines in rg-core');
    const less = heard('except app-01 please', all);
    const least = heard('app-02 以外で', less);
    assert.deepEqual([meaningOf(least), least.topic], ['fleet rg-core', 'assess-now']);
    assert.deepEqual(least.except?.names, ['app-01', 'app-02']);
  });

  for (const [text, topic] of [
    ['weekly-sat スケジュールから app-01 を外して', 'unassign-schedule'],
    ['weekly-sat スケジュールから KB5031364 を除外してください', 'exclude-update'],
  ] as const)
    it(`is nothing where that itself is asked for: ${text}`, () => {
      const question = heard(text);
      assert.deepEqual([question.topic, question.except], [topic, undefined]);
    });

  it('is left out of whatever is picked, where the deed has to be asked back', () => {
    const question = heard('run whatever is due on all servers in japaneast except app-01');
    assert.equal(question.intent, 'clarify');
    assert.ok(question.candidates.includes('install-updates'));
    assert.deepEqual([question.entities.machines, question.except?.names], [[], ['app-01']]);
  });

  it('is what a diagnosis asks about', () => {
    const question = heard('all machines are assessed except app-01. Why is it not assessed?');
    assert.deepEqual([question.topic, question.entities.machines], ['not-assessed', ['app-01']]);
    assert.equal(question.except, undefined);
  });
});
