import { CONVERSATION_TOPICS } from '../../../src/ask/conversation-topics.ts';
import type { Concept } from '../../../src/model/concept.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** A deed or a how-to about it, or another kind of scan. */
const NOT_THE_SYMPTOM: readonly Concept[] = ['request', 'how-to', 'unrelated-assessment'];

/** Topics as the catalogue declares them, so that understanding is tested without the scenarios themselves. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'not-assessed',
    intent: 'diagnose',
    title: { en: 'Why a machine is not assessed', ja: 'マシンが未評価の理由' },
    example: { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
    subject: 'machine',
    clues: [
      { about: ['assessment', 'assessment-missing'], without: [...NOT_THE_SYMPTOM, 'what-is'] },
      { about: ['assessment', 'assessment-missing', 'named-machine'], without: NOT_THE_SYMPTOM },
      { about: ['assessment', 'assessment-in-question', 'named-machine'], without: NOT_THE_SYMPTOM },
    ],
  },
  {
    id: 'fleet-diagnosis',
    intent: 'report',
    title: { en: 'Which machines are not assessed, and why', ja: '未評価のマシンと原因' },
    example: { en: 'which machines are not assessed and why?', ja: '未評価のマシンと原因は?' },
    subject: 'fleet',
    clues: (['assessment-missing', 'assessment-in-question'] as const).flatMap((symptom) =>
      (['which', 'everything', 'many-machines', 'named-resource-group', 'named-subscription'] as const).map(
        (subject) => ({
          about: ['assessment', symptom, subject],
          without: [...NOT_THE_SYMPTOM, 'what-is', 'named-machine'],
        }),
      ),
    ),
  },
  {
    id: 'machine-overview',
    intent: 'report',
    title: { en: 'How a machine is doing', ja: 'マシンの状態' },
    example: { en: 'how is vm-01?', ja: 'vm-01 の状態は?' },
    subject: 'machine',
    clues: [
      { about: ['state', 'named-machine'], without: ['how-to'] },
      { about: ['state', 'machine'], without: ['how-to', 'everything', 'many-machines'] },
      { about: ['only-a-machine'], without: ['help'] },
    ],
  },
  {
    id: 'legacy-provider-not-registered',
    intent: 'diagnose',
    title: {
      en: 'Automation resource provider not registered',
      ja: 'Automation リソース プロバイダーが未登録',
    },
    example: {
      en: 'is Microsoft.Automation registered for the subscription of vm-01?',
      ja: 'vm-01 のサブスクリプションで Automation リソース プロバイダーを登録できない',
    },
    subject: 'machine',
    clues: [{ about: ['automation', 'provider', 'registration'], without: ['request', 'how-to', 'what-is'] }],
  },
  ...CONVERSATION_TOPICS,
];
