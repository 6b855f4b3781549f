import assert from 'node:assert/strict';
import type { Finding } from '../../src/model/finding.ts';
import type { Question } from '../../src/model/question.ts';
import { askWorld } from '../support/ask-world.ts';
import { assessedInView, CUSTOMER_MANAGED, guestAgent, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

/** Azure patches it by itself, and nobody assesses it: its agent does not answer. */
const WITHOUT_AGENT = guestAgent({
  statuses: [{ code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready' }],
});
const UNASSESSED = virtualMachine('vm-01', WITHOUT_AGENT);

const TENANT = world({ resources: [UNASSESSED, virtualMachine('vm-02')] });

const NOT_UPDATED = (question: Question): Question => ({
  ...question,
  intent: 'diagnose',
  topic: 'patch-orchestration-conflict',
});

const MAY_MEAN =
  (...candidates: readonly string[]) =>
  (question: Question): Question => ({ ...question, intent: 'clarify', topic: null, candidates });

const causeOf = (finding: Finding) => ('cause' in finding ? finding.cause : null);

describe('why a machine is not updated', () => {
  it('is told with whatever keeps it from it, the most urgent first, where somebody does patch it', async () => {
    const { answer, rendered } = await askWorld(TENANT, 'why is vm-01 not updated?', null, NOT_UPDATED);
    assert.deepEqual(
      answer.findings.map((finding) => [finding.scenario, finding.verdict, causeOf(finding)]),
      [
        ['not-assessed', 'found', 'agent-not-ready'],
        ['patch-orchestration-conflict', 'clear', null],
      ],
    );
    assert.match(rendered.text, /agent/);
  });

  it('is who patches it, where what was asked for is no matter of the machine', async () => {
    const patched = world({
      resources: [
        virtualMachine('vm-01', CUSTOMER_MANAGED, assessedInView('now-5h')),
        maintenanceConfiguration('weekly'),
        assignment(machineId('vm-01'), 'weekly'),
      ],
    });
    const question = 'security updates are not installed on vm-01';
    const { answer } = await askWorld(patched, question, null, (asked) => ({
      ...asked,
      intent: 'diagnose',
      topic: 'linux-classification-mismatch',
    }));
    assert.deepEqual(
      answer.findings.map(({ scenario, verdict }) => [scenario, verdict]),
      [
        ['patch-orchestration-conflict', 'clear'],
        ['linux-classification-mismatch', 'not-applicable'],
      ],
    );
  });

  it('is told with nothing else to look at where there is nothing', async () => {
    const assessed = virtualMachine('vm-01', assessedInView('now-5h'));
    const { rendered } = await askWorld(
      world({ resources: [assessed] }),
      'why is vm-01 not updated?',
      null,
      NOT_UPDATED,
    );
    assert.match(rendered.text, /Whatever else is checked of a machine .* nothing there needs attention/);
  });

  it('leaves it at the reason where nobody patches it', async () => {
    const manual = virtualMachine('vm-01', WITHOUT_AGENT, {
      properties: { osProfile: { windowsConfiguration: { patchSettings: { patchMode: 'Manual' } } } },
    });
    const { answer } = await askWorld(
      world({ resources: [manual] }),
      'why is vm-01 not updated?',
      null,
      NOT_UPDATED,
    );
    assert.deepEqual(answer.findings.map(causeOf), ['nobody-patches']);
  });
});

describe('a question that may mean several diagnoses', () => {
  const question = MAY_MEAN('schedule-not-applied', 'not-assessed');

  it('of one machine is asked back with all of them made', async () => {
    const { answer, rendered } = await askWorld(TENANT, 'vm-01 trouble', null, question);
    assert.equal(answer.intent, 'clarify');
    assert.deepEqual(
      answer.choices.map(({ topic }) => topic),
      ['schedule-not-applied', 'not-assessed'],
    );
    assert.deepEqual(
      new Set(answer.findings.map(({ scenario }) => scenario)),
      new Set(['schedule-not-applied', 'not-assessed']),
    );
    assert.match(rendered.text, /looked into/);
    assert.match(rendered.text, /1\. .*vm-01/);
  });

  const others: readonly (readonly [what: string, text: string, pressed: typeof question])[] = [
    ['of a machine that is not named', 'trouble', (asked) => ({ ...question(asked), scope: 'machines' })],
    ['of a machine that is not there', 'vm-77 trouble', question],
    ['that may be one deed or another', 'vm-01 trouble', MAY_MEAN('assess-now', 'start-machine')],
    [
      'that may be a deed, or how one does it',
      'vm-01 trouble',
      MAY_MEAN('assess-now', 'k-on-demand-assessment'),
    ],
  ];
  for (const [what, text, pressed] of others)
    it(`is only asked back: ${what}`, async () => {
      const { answer } = await askWorld(TENANT, text, null, pressed);
      assert.deepEqual([answer.intent, answer.findings.length, answer.knowledge], ['clarify', 0, null]);
      assert.equal(answer.choices.length, 2);
    });
});

describe('a question that may mean that updates came by themselves', () => {
  const question = MAY_MEAN('updates-without-schedule', 'schedule-not-applied');
  const managed = virtualMachine('vm-01', CUSTOMER_MANAGED);

  it('is told what records show, and not what would hold only if any had come', async () => {
    const { answer } = await askWorld(world({ resources: [managed] }), 'vm-01 trouble', null, question);
    assert.deepEqual(answer.findings.map(causeOf), ['no-schedule-assigned']);
    assert.deepEqual(
      answer.choices.map(({ topic }) => topic),
      ['updates-without-schedule', 'schedule-not-applied'],
    );
  });

  it('is told it where records show nothing else', async () => {
    const resources = [managed, maintenanceConfiguration('weekly'), assignment(machineId('vm-01'), 'weekly')];
    const { answer } = await askWorld(world({ resources }), 'vm-01 trouble', null, question);
    assert.ok(answer.findings.some((finding) => causeOf(finding) === 'guest-policy'));
  });
});

describe('a question that may mean several things', () => {
  const lines: readonly (readonly [
    text: string,
    candidates: readonly string[],
    told: string,
    heading: RegExp,
  ])[] = [
    ['vm-01 and vm-02 trouble', ['not-assessed', 'schedule-not-applied'], 'not-assessed', /not assessed/],
    ['vm-01 trouble', ['not-assessed', 'assess-now'], 'not-assessed', /agent/],
    ['vm-01 trouble', ['assess-now', 'not-assessed'], 'not-assessed', /agent/],
    ['vm-01 trouble', ['machine-overview', 'not-assessed'], 'machine-overview', /State of a machine/],
    ['how is it', ['compliance', 'fleet-diagnosis'], 'compliance', /Update compliance/],
  ];
  for (const [text, candidates, told, heading] of lines)
    it(`is asked back with what ${told} says, of ${candidates.join(' and ')}`, async () => {
      const { answer, rendered } = await askWorld(TENANT, text, null, MAY_MEAN(...candidates));
      const { intent, findings, report, choices } = answer;
      assert.equal(intent, 'clarify');
      assert.deepEqual(
        choices.map(({ topic }) => topic),
        [told, ...candidates.filter((each) => each !== told)],
      );
      assert.deepEqual(
        [...new Set([report?.id, ...(report ? [] : findings.map(({ scenario }) => scenario))])].filter(
          Boolean,
        ),
        [told],
      );
      assert.match(rendered.text, heading);
      assert.match(rendered.text, /This may mean 2 things/);
      assert.match(rendered.text, /2\. /);
    });

  it('is told as one of them where that looked further, and not as if all had been looked into', async () => {
    const candidates = ['patch-orchestration-conflict', 'not-assessed', 'machine-overview'];
    const { answer, rendered } = await askWorld(TENANT, 'vm-01 trouble', null, MAY_MEAN(...candidates));
    assert.ok(answer.findings.some(({ scenario }) => scenario === 'not-assessed'));
    assert.match(rendered.text, /This may mean 3 things; here is the answer to/);
    assert.doesNotMatch(rendered.text, /All that this may mean/);
  });
});
