import { CONVERSATION_TOPICS } from '../../../src/ask/conversation-topics.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** Topics as the catalogue declares them, so that understanding is tested without the scenarios themselves. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'not-assessed',
    intent: 'diagnose',
    title: { en: 'Why a machine is not assessed', ja: 'マシンが未評価の理由' },
    example: { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
    subject: 'machine',
    clues: [
      { about: ['assessment', 'assessment-missing'], without: ['request', 'how-to', 'what-is'] },
      { about: ['assessment', 'assessment-missing', 'named-machine'], without: ['request', 'how-to'] },
      { about: ['assessment', 'assessment-in-question', 'named-machine'], without: ['request', 'how-to'] },
    ],
  },
  {
    id: 'fleet-diagnosis',
    intent: 'report',
    title: { en: 'One question over every machine', ja: '全マシンの診断' },
    example: { en: 'which machines are not assessed and why?', ja: '未評価のマシンと原因は?' },
    subject: 'fleet',
    clues: (['assessment-missing', 'assessment-in-question'] as const).flatMap((symptom) =>
      (['which', 'everything', 'many-machines', 'named-resource-group', 'named-subscription'] as const).map(
        (subject) => ({
          about: ['assessment', symptom, subject],
          without: ['named-machine', 'request', 'how-to', 'what-is'],
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
      { about: ['named-machine', 'state'] },
      { about: ['only-a-machine'], without: ['help'] },
      { about: ['state', 'machine'], without: ['everything'] },
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
