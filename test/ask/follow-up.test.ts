import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** Each line is a message and what it is taken for: intent, topic, machines, scope where it is the fleet. */
type Turn = readonly [message: string, meaning: string];

const CONVERSATIONS: Readonly<Record<string, readonly Turn[]>> = {
  'another machine': [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['and vm-02?', 'diagnose not-assessed vm-02'],
    ['what about web01', 'diagnose not-assessed web01'],
    ['how about vm-03 and vm-04?', 'diagnose not-assessed vm-03 vm-04'],
    ['vm-05?', 'diagnose not-assessed vm-05'],
    ['same for vm-06 please', 'diagnose not-assessed vm-06'],
    ['and payroll?', 'diagnose not-assessed payroll'],
    ['vm-02 は?', 'diagnose not-assessed vm-02'],
    ['vm-07 too', 'diagnose not-assessed vm-07'],
  ],
  'another machine in Japanese': [
    ['vm-01 が未評価なのはなぜ?', 'diagnose not-assessed vm-01'],
    ['vm-02 は?', 'diagnose not-assessed vm-02'],
    ['vm-02も', 'diagnose not-assessed vm-02'],
    ['じゃあ vm-03 は?', 'diagnose not-assessed vm-03'],
    ['vm-04 はどう?', 'diagnose not-assessed vm-04'],
    ['vm-05とvm-06も同じですか', 'diagnose not-assessed vm-05 vm-06'],
    ['vm-07?', 'diagnose not-assessed vm-07'],
    ['web01についてはどうですか', 'diagnose not-assessed web01'],
  ],
  'the whole fleet and back': [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['same for all machines', 'report fleet-diagnosis (fleet)'],
    ['and vm-02?', 'diagnose not-assessed vm-02'],
    ['and all the others?', 'report fleet-diagnosis (fleet)'],
    ['all machines', 'report fleet-diagnosis (fleet)'],
    ['vm-03?', 'diagnose not-assessed vm-03'],
    ['what about the others', 'report fleet-diagnosis (fleet)'],
    ['vm-04?', 'diagnose not-assessed vm-04'],
    ['and the rest?', 'report fleet-diagnosis (fleet)'],
  ],
  'the whole fleet in Japanese': [
    ['vm-01 が未評価なのはなぜ?', 'diagnose not-assessed vm-01'],
    ['全台は?', 'report fleet-diagnosis (fleet)'],
    ['vm-02 は?', 'diagnose not-assessed vm-02'],
    ['すべてのマシンも', 'report fleet-diagnosis (fleet)'],
    ['vm-03 は?', 'diagnose not-assessed vm-03'],
    ['ほかは?', 'report fleet-diagnosis (fleet)'],
    ['vm-04 は?', 'diagnose not-assessed vm-04'],
    ['ほかのマシンはどうですか?', 'report fleet-diagnosis (fleet)'],
  ],
  'why, again': [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['why?', 'diagnose not-assessed vm-01'],
    ['but why', 'diagnose not-assessed vm-01'],
    ['なぜ?', 'diagnose not-assessed vm-01'],
  ],
  'a topic of its own about the machine before': [
    ['how is vm-01?', 'report machine-overview vm-01'],
    ['why is it not assessed?', 'diagnose not-assessed vm-01'],
    ['is Microsoft.Automation registered?', 'diagnose legacy-provider-not-registered vm-01'],
    ['how is vm-02?', 'report machine-overview vm-02'],
    ['and vm-03?', 'report machine-overview vm-03'],
  ],
  'the machine that was asked back for': [
    ['why is my machine not assessed?', 'clarify not-assessed'],
    ['vm-01', 'diagnose not-assessed vm-01'],
  ],
  'a plain name that was asked back for': [
    ['なぜ評価されないのですか', 'clarify not-assessed'],
    ['payroll', 'diagnose not-assessed payroll'],
  ],
  'a plain name with a word before it': [
    ['why is my machine not assessed?', 'clarify not-assessed'],
    ["it's payroll", 'diagnose not-assessed payroll'],
  ],
  'asked back for, and changed': [
    ['why is my machine not assessed?', 'clarify not-assessed'],
    ['cancel', 'cancel cancel'],
    ['vm-01', 'report machine-overview vm-01'],
  ],
  'a request keeps its machine': [
    ['assess vm-01', 'act assess-now vm-01'],
    ['why is it not assessed then', 'diagnose not-assessed vm-01'],
  ],
  'nothing before': [
    ['why?', 'unknown'],
    ['and vm-02?', 'report machine-overview vm-02'],
  ],
  'a health question asks for the health, whatever was asked before': [
    [
      "is Microsoft.Automation registered for vm-01's subscription?",
      'diagnose legacy-provider-not-registered vm-01',
    ],
    ['is vm-01 ok?', 'report machine-overview vm-01'],
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['check vm-02', 'report machine-overview vm-02'],
    ['vm-01 が未評価なのはなぜ?', 'diagnose not-assessed vm-01'],
    ['vm-01 はどうなっていますか', 'report machine-overview vm-01'],
    ['vm-03 は大丈夫?', 'report machine-overview vm-03'],
  ],
  again: [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['ok, and vm-02?', 'diagnose not-assessed vm-02'],
    ['check again', 'diagnose not-assessed vm-02'],
    ['again', 'diagnose not-assessed vm-02'],
    ['もう一度', 'diagnose not-assessed vm-02'],
  ],
  'a topic without a twin asks itself of the fleet': [
    ["why hasn't the agent on vm-01 upgraded?", 'diagnose agent-not-upgraded vm-01'],
    ['and all machines?', 'diagnose agent-not-upgraded (fleet)'],
    ['and vm-02?', 'diagnose agent-not-upgraded vm-02'],
  ],
  'knowledge about a machine, and about none': [
    ['what does 0x80072EE2 mean?', 'diagnose update-agent-error'],
    ['and on vm-02?', 'diagnose update-agent-error vm-02'],
  ],
  'the machines of a place after one machine': [
    ['how is vm-01?', 'report machine-overview vm-01'],
    ['and rg-web?', 'report machine-overview (fleet)'],
    ['vm-02?', 'report machine-overview vm-02'],
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['東日本は?', 'report fleet-diagnosis (fleet)'],
    ['why in rg-web?', 'report fleet-diagnosis (fleet)'],
  ],
  'a place that was asked back for': [
    ['why is it not assessed?', 'clarify not-assessed'],
    ['rg-prod', 'report fleet-diagnosis (fleet)'],
  ],
  'a place, and nothing before': [
    ['and in japaneast?', 'report machine-overview (fleet)'],
    ['and windows?', 'report machine-overview (fleet)'],
    ['prod?', 'report machine-overview (fleet)'],
  ],
  'a deed for a place': [
    ['assess vm-01', 'act assess-now vm-01'],
    ['and rg-web', 'act assess-now (fleet)'],
  ],
  'thanks is no follow-up': [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['thanks', 'help thanks'],
    ['ありがとう', 'help thanks'],
  ],
  'help between': [
    ['why is vm-01 not assessed?', 'diagnose not-assessed vm-01'],
    ['help', 'help help'],
  ],
};

describe('a conversation', () => {
  for (const [name, turns] of Object.entries(CONVERSATIONS)) {
    it(name, () => {
      let previous: Question | null = null;
      const meant: Turn[] = [];
      for (const [message] of turns) {
        previous = understanding.understand(message, { previous });
        meant.push([message, meaningOf(previous)]);
      }
      assert.deepEqual(meant, turns);
    });
  }

  it('goes on in its language where a message has none', () => {
    const first = understanding.understand('vm-01 が未評価なのはなぜ?', {});
    assert.equal(understanding.understand('vm-02?', { previous: first, hint: 'en' }).locale, 'ja');
    assert.equal(understanding.understand('what about vm-02', { previous: first }).locale, 'en');
  });

  it('answers in the language of the words, and in the conversation’s where there are only names and codes', () => {
    const previous = understanding.understand('vm-01 が未評価なのはなぜ?', {});
    const localeOf = (text: string) => understanding.understand(text, { previous }).locale;
    for (const english of ['start web03', 'thanks', 'hello', 'help'])
      assert.equal(localeOf(english), 'en', english);
    for (const wordless of ['0x80072EE2', 'vm-02?', 'KB5031364', '?'])
      assert.equal(localeOf(wordless), 'ja', wordless);
  });

  for (const [before, message, kept] of [
    ['vm-01 in rg-prod is not assessed, 0x8024402C', 'and vm-02?', { machines: ['vm-02'] }],
    ['what does 0x8024402C mean?', 'and on vm-02?', { machines: ['vm-02'], errorCodes: ['0x8024402c'] }],
    ['why did KB5034439 fail on vm-01?', 'vm-02?', { machines: ['vm-02'], kb: ['5034439'] }],
    ['why did KB5034439 fail on vm-01?', 'in rg-web?', { resourceGroup: 'rg-web', kb: ['5034439'] }],
    ['why did KB5034439 fail on vm-01?', 'and KB5044284?', { machines: ['vm-01'], kb: ['5044284'] }],
    [
      'which linux machines in rg-web are not assessed?',
      'japaneast?',
      { osType: 'linux', location: 'japaneast' },
    ],
    [
      'which linux machines in rg-web are not assessed?',
      'and windows?',
      { osType: 'windows', resourceGroup: 'rg-web' },
    ],
    ['which linux machines in rg-web are not assessed?', 'and vm-01?', { machines: ['vm-01'] }],
    ['which linux machines in rg-web are not assessed?', 'and all machines?', {}],
  ] as const)
    it(`keeps what is asked of other machines: ${before} ${message}`, () => {
      const previous = understanding.understand(before, {});
      const { entities } = understanding.understand(message, { previous });
      assert.deepEqual(entities, { ...NO_ENTITIES, ...kept });
    });

  it('asks the same of another time', () => {
    const previous = understanding.understand('what was installed on vm-01 last week?', {});
    const { topic, entities } = understanding.understand('and yesterday?', { previous });
    assert.equal(topic, 'update-history');
    assert.deepEqual(entities, { ...previous.entities, range: { kind: 'day', day: 'yesterday' } });
  });
});

function meaningOf({ intent, topic, entities, scope }: Question): string {
  return [intent, topic, ...entities.machines, scope === 'fleet' ? '(fleet)' : null]
    .filter((part) => part !== null)
    .join(' ');
}
