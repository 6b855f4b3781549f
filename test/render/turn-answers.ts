import type { Answer } from '../../src/model/answer.ts';
import type { Choice } from '../../src/model/choice.ts';
import type { Text } from '../../src/model/locale.ts';
import { answer, machine, machineChoice, question, VM_01 } from './fixtures.ts';

export function topicChoice(topic: string, label: Text, text: string): Choice {
  return { topic, machine: null, label, question: question(text, { topic }) };
}

const TOPIC_CHOICES: readonly Choice[] = [
  topicChoice(
    'not-assessed',
    { en: 'Machine is not assessed', ja: 'マシンが未評価' },
    'why is vm-01 not assessed?',
  ),
  topicChoice('machine-overview', { en: 'Machine overview', ja: 'マシンの状態' }, 'how is vm-01?'),
  topicChoice(
    'fleet-diagnosis',
    { en: 'Unassessed machines by cause', ja: '未評価のマシンと原因' },
    'which machines are not assessed and why?',
  ),
];

/** As help lists them: by need, in the words they are asked in. */
const LISTED_CHOICES: readonly Choice[] = TOPIC_CHOICES.map((choice, index) => ({
  ...choice,
  listed: {
    under:
      index === 0
        ? { en: 'A machine is not assessed', ja: 'マシンが評価されない' }
        : { en: 'How machines are', ja: 'マシンの状態' },
    sentence: { en: choice.question.text, ja: `${choice.label.ja}は?` },
  },
}));

/** Turns that lead on: they ask back, list what can be asked, or end. */
export const TURN_ANSWERS: Readonly<Record<string, Answer>> = {
  thanks: answer({
    question: question('thanks', { intent: 'help', topic: 'thanks' }),
    intent: 'help',
    machines: [],
    choices: [topicChoice('help', { en: 'What can be asked', ja: '質問できること' }, 'thanks')],
  }),
  'clarify-few': answer({
    intent: 'clarify',
    choices: [machineChoice(VM_01), machineChoice(machine('vm-01', 'rg-test'))],
  }),
  'clarify-off-list': answer({
    question: question('why is vm-01 not assessed?', { offList: '3' }),
    intent: 'clarify',
    choices: [VM_01, machine('vm-01', 'rg-test')].map((each) => ({
      ...machineChoice(each),
      subscriptionName: 'Contoso Japan',
    })),
  }),
  'clarify-many': answer({
    intent: 'clarify',
    choices: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) =>
      machineChoice(machine('vm-01', `rg-team-${letter}`)),
    ),
  }),
  'clarify-machine': answer({
    question: question('why is it not assessed?'),
    intent: 'clarify',
    machines: [],
  }),
  help: answer({
    question: question('help', { intent: 'help', topic: null }),
    intent: 'help',
    choices: LISTED_CHOICES,
  }),
  unknown: answer({
    question: question('please water the plants', { intent: 'unknown', topic: null }),
    intent: 'unknown',
    choices: TOPIC_CHOICES,
  }),
  missing: answer({
    question: question('why is vm-99 not assessed?'),
    machines: [],
    missing: ['vm-99'],
    choices: [machineChoice(machine('vm-09')), machineChoice(machine('vm-90'))],
  }),
  cancel: answer({ question: question('cancel', { intent: 'cancel', topic: null }), intent: 'cancel' }),
};
