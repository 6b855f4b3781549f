import assert from 'node:assert/strict';
import type { Answer } from '../../src/model/answer.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { gap } from '../../src/model/reading.ts';
import { answerJson } from '../../src/render/answer-json.ts';
import { ANSWERS } from './answers.ts';
import { answer, FOUND, NEEDS, question, VM_01 } from './fixtures.ts';

type Json = Readonly<Record<string, unknown>>;

function printed(of: Answer): Json {
  const json = answerJson({ id: '1', answer: of, rendered: null, durationInMs: 1 });
  return JSON.parse(JSON.stringify(json));
}

function findingOf(of: Answer): Json {
  const { findings } = printed(of);
  return Array.isArray(findings) ? findings[0] : assert.fail('no findings');
}

const SCHEDULE = { kind: 'schedule' as const, id: '/subscriptions/1/weekly', name: 'weekly-web' };

describe('answerJson', () => {
  it('prints every entity, those that were not named as well', () => {
    assert.deepEqual(printed(answer({})).entities, { ...NO_ENTITIES, machines: ['vm-01'] });
  });

  it('prints a finding with its subject, severity and the ids of its actions in order', () => {
    const { subject, severity, actions, machine } = findingOf(
      answer({ findings: [{ ...FOUND, subject: SCHEDULE }] }),
    );
    assert.deepEqual([subject, severity, machine], [SCHEDULE, 'fix-setting', VM_01.id]);
    assert.deepEqual(actions, ['enable-periodic-assessment', 'assess-now']);
  });

  it('prints arguments of actions only where one needs some', () => {
    assert.equal('actionArguments' in findingOf(answer({ findings: [FOUND] })), false);
    const excluding = {
      ...FOUND,
      actions: [{ id: 'assess-now' }, { id: 'exclude-update', arguments: { kb: ['5034439'] } }],
    };
    const finding = findingOf(answer({ findings: [excluding] }));
    assert.deepEqual(finding.actions, ['assess-now', 'exclude-update']);
    assert.deepEqual(finding.actionArguments, { 'exclude-update': { kb: ['5034439'] } });
  });

  it('prints since when evidence holds only where Azure says so', () => {
    const evidence = findingOf(answer({ findings: [FOUND] })).evidence;
    const [asRead, since] = Array.isArray(evidence) ? evidence : [];
    assert.equal('since' in asRead, false);
    assert.equal(since.since, since.at);
  });

  it('prints what the answer covers, in the language of the question', () => {
    const coverage = {
      machines: 39,
      unread: [
        gap(
          { id: 'machine', title: { en: 'subscription Test', ja: 'サブスクリプション Test' } },
          'AZ_FORBIDDEN',
          NEEDS,
        ),
      ],
      filters: {
        understood: [{ en: 'location japaneast', ja: 'リージョン japaneast' }],
        ignored: [{ said: { en: 'blue', ja: 'blue' }, why: null }],
        untold: [
          {
            limit: { en: 'running or connected', ja: '実行中または接続済み' },
            machines: 7,
            first: ['vm-03'],
          },
        ],
      },
    };
    assert.deepEqual(printed(answer({ coverage, question: question('?', { locale: 'ja' }) })).coverage, {
      machines: 39,
      unread: [{ what: 'サブスクリプション Test', code: 'AZ_FORBIDDEN', needs: NEEDS.ja }],
      filters: {
        understood: ['リージョン japaneast'],
        ignored: ['blue'],
        untold: [{ filter: '実行中または接続済み', machines: 7, first: ['vm-03'] }],
      },
    });
  });

  it("prints a report's data with texts in one language and machines by their ids, and nothing of its blocks", () => {
    const report = {
      id: 'patch-orchestration',
      data: { says: { en: 'a', ja: 'b' }, machines: [VM_01], subject: SCHEDULE },
      blocks: [],
    };
    assert.deepEqual(printed(answer({ report })).report, {
      id: 'patch-orchestration',
      says: 'a',
      machines: [VM_01.id],
      subject: SCHEDULE,
    });
  });

  it('prints knowledge as one text with its commands whole', () => {
    const { knowledge } = ANSWERS;
    const command = knowledge?.knowledge?.commands[0] ?? assert.fail('no command');
    assert.deepEqual(printed(knowledge ?? assert.fail('no knowledge')).knowledge, {
      id: 'k-agent-upgrade-parameters',
      says: 'enableAutomaticUpgrade keeps the agent current.',
      commands: [{ title: 'Azure CLI', language: 'azure-cli', code: command.code }],
      references: ['https://learn.microsoft.com/en-us/azure/azure-monitor/agents/azure-monitor-agent-manage'],
      check: 'agent-not-upgraded',
    });
  });
});
