import assert from 'node:assert/strict';
import { questionAt, storeQuestions } from '../../src/dialog/stored-questions.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Question } from '../../src/model/question.ts';
import { aQuestion } from '../support/conversation-fixture.ts';

const PASTED = 'エラー 0x8024402c '.repeat(1_000);
const ASKED: Question = aQuestion({
  text: `vm-01 ${PASTED}`,
  pasted: PASTED,
  machines: ['vm-01'],
});
const FULL: Question = {
  ...ASKED,
  entities: {
    machines: ['vm-01'],
    kb: ['5012170'],
    errorCodes: ['0x8024402c'],
    resourceGroup: 'rg-a',
    subscription: 'contoso',
    location: 'japaneast',
    place: 'contoso europe',
    osType: 'windows',
    machineKind: 'azure-arc',
    osRelease: 'ubuntu 22.04',
    power: 'stopped',
    besides: [{ kind: 'resourceGroup', name: 'rg-b' }],
    tags: [{ key: 'env', value: 'prod' }],
    schedule: 'weekly',
    run: 'run-1',
    duration: 'PT2H',
    range: { kind: 'since', day: 'yesterday' },
    classifications: ['Security'],
    reboot: 'Never',
    packages: ['openssl*'],
    recurrence: 'Week Saturday',
    time: { start: '02:00', end: null },
    longerBy: 'PT30M',
    provider: 'microsoft.compute',
    version: '1.38.0',
    wholeNames: ['検査db01'],
  },
  given: { extension: ['AMA'] },
  deed: { kind: 'carry-out', digest: 'abc', shownAt: '2026-11-20T09:00:00Z' as Instant },
};
const OTHER = aQuestion({ text: 'help', intent: 'help', topic: 'help' });

const kept = (questions: readonly Question[]): unknown =>
  JSON.parse(JSON.stringify(storeQuestions(questions)));

describe('the questions behind the buttons of a card', () => {
  it('are read as they were asked, whole', () => {
    const stored = kept([ASKED, FULL, OTHER]);
    for (const [index, question] of [ASKED, FULL, OTHER].entries())
      assert.deepEqual(questionAt(stored, index), question);
  });

  it('share the words they have in common', () => {
    const stored = kept(Array.from({ length: 100 }, () => FULL));
    assert.equal(JSON.stringify(stored).split(PASTED).length - 1, 2);
  });

  const { version, ...unversioned } = kept([ASKED]) as { version: number };
  const UNREADABLE: Readonly<Record<string, unknown>> = {
    'beyond the last': kept([]),
    'of another version': { version: version + 1, ...unversioned },
    'as the release before kept them, a question a button': ASKED,
    'without their words': { version, ...unversioned, wordings: [] },
    'that are null': null,
  };
  for (const [what, stored] of Object.entries(UNREADABLE))
    it(`are none ${what}`, () => assert.equal(questionAt(stored, 0), null));
});
