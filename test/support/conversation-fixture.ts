import { type Answer, NOTHING_SAID } from '../../src/model/answer.ts';
import type { Asker } from '../../src/model/asker.ts';
import type { Choice } from '../../src/model/choice.ts';
import { instant } from '../../src/model/instant.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';

const AS_OF = instant('2026-11-20T09:00:00Z');

export const AOI: Asker = {
  actor: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  through: 'personal',
};

export function aQuestion(given: Partial<Question> & { machines?: readonly string[] } = {}): Question {
  const { machines = [], ...rest } = given;
  return {
    text: 'why is vm-01 not assessed?',
    pasted: null,
    locale: 'en',
    intent: 'diagnose',
    topic: 'not-assessed',
    entities: { ...NO_ENTITIES, machines },
    scope: 'machines',
    candidates: [],
    ...rest,
  };
}

export function anAnswer(question: Question, choices: readonly Choice[] = [], asker = AOI): Answer {
  if (AS_OF === null) throw new Error('the fixture has no time');
  return {
    ...NOTHING_SAID,
    question,
    asker,
    intent: choices.length > 0 ? 'clarify' : question.intent,
    choices,
    azureCalls: [],
    asOf: AS_OF,
    tenant: 'sandbox',
  };
}

/** The choice of a machine in a resource group, labelled as the bot does it; picking it asks `question` about that one. */
export function aChoice(
  name: string,
  resourceGroup: string,
  subscription: string,
  question = aQuestion({ text: `why is ${name} not assessed?` }),
): Choice {
  const id = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${name}`;
  const machine: Machine = {
    id: id as MachineId,
    name,
    kind: 'azure-vm',
    subscriptionId: subscription,
    resourceGroup,
    location: 'japaneast',
    osType: 'windows',
  };
  return {
    topic: 'not-assessed',
    machine,
    label: {
      en: `${name} (${resourceGroup}, ${subscription})`,
      ja: `${name} (${resourceGroup}、${subscription})`,
    },
    question: { ...question, entities: { ...question.entities, machines: [id.toLowerCase()] } },
  };
}

/** The choice of a topic, as help offers it. */
export function aTopicChoice(topic: string, question: Question): Choice {
  const asked: Question = { ...question, intent: 'clarify', topic, candidates: [] };
  return { topic, machine: null, label: { en: `about ${topic}`, ja: `${topic} について` }, question: asked };
}
