import type { Answer } from '../../src/model/answer.ts';
import type { Choice } from '../../src/model/choice.ts';
import { instant } from '../../src/model/instant.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import type { Question } from '../../src/model/question.ts';

const AS_OF = instant('2026-11-20T09:00:00Z');

export function aQuestion(given: Partial<Question> & { machines?: readonly string[] } = {}): Question {
  const { machines = [], ...rest } = given;
  return {
    text: 'why is vm-01 not assessed?',
    locale: 'en',
    intent: 'diagnose',
    topic: 'not-assessed',
    entities: {
      machines,
      kb: [],
      errorCodes: [],
      resourceGroup: null,
      subscription: null,
      schedule: null,
      duration: null,
    },
    scope: 'machines',
    candidates: [],
    ...rest,
  };
}

export function anAnswer(question: Question, choices: readonly Choice[] = []): Answer {
  if (AS_OF === null) throw new Error('the fixture has no time');
  return {
    question,
    intent: choices.length > 0 ? 'clarify' : question.intent,
    machines: [],
    missing: [],
    isAzureUnreadable: false,
    choices,
    findings: [],
    report: null,
    azureCalls: [],
    asOf: AS_OF,
    tenant: 'sandbox',
  };
}

/** The choice of a machine in a resource group, labelled as the bot does it. */
export function aChoice(name: string, resourceGroup: string, subscription: string): Choice {
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
    question: aQuestion({ text: `why is ${name} not assessed?`, machines: [id.toLowerCase()] }),
  };
}
