import assert from 'node:assert/strict';
import { machineKey } from '../../src/model/machine.ts';
import type { Question } from '../../src/model/question.ts';
import { attempt, OLD, tenant, VM } from '../scenarios/agent-not-upgraded/tenant.ts';
import { askWorld } from '../support/ask-world.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId } from '../support/world/world.ts';

const OTHERS = Array.from({ length: 8 }, (_, index) => `vm-1${index}`);

/** Nine machines that are behind, one of which fails to upgrade every day. */
const FLEET = tenant({
  more: {
    resources: [
      virtualMachine('vm-01'),
      agentExtension(VM, OLD),
      ...OTHERS.flatMap((name) => [virtualMachine(name), agentExtension(machineId(name), OLD)]),
    ],
    activityLog: ['now-1d', 'now-2d', 'now-3d'].map((at) => attempt(at, 'Failed', at)),
  },
});

const OF_ALL = (question: Question): Question => ({
  ...question,
  intent: 'diagnose',
  topic: 'agent-not-upgraded',
  scope: 'fleet',
});
const OF_ONE = (question: Question): Question => ({ ...OF_ALL(question), scope: 'machines' });

describe('agent-not-upgraded of a whole fleet', () => {
  it('says that failed upgrades are not looked for, and of one machine finds them', async () => {
    const all = await askWorld(FLEET, 'why are the agents not upgraded?', null, OF_ALL);
    assert.match(
      all.rendered.text,
      /Rollout in progress[\s\S]*Whether an upgrade has failed there was not read/,
    );
    const one = await askWorld(FLEET, 'why is the agent on vm-01 not upgraded?', null, OF_ONE);
    const [finding] = one.answer.findings;
    assert.equal(finding?.machine && machineKey(finding.machine.id), machineKey(VM));
    assert.equal(finding?.verdict === 'found' && finding.cause, 'upgrade-failed-rolled-back');
    assert.doesNotMatch(one.rendered.text, /was not read/);
  });
});
