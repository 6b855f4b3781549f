import type { AzureReadError } from '../azure/read-error.ts';
import type { Question } from '../model/question.ts';
import { gap } from '../model/reading.ts';
import type { Said } from './answer-question.ts';

/** What there is to say when machines could not be looked up: which permission or state is missing. */
export function azureUnreadable(question: Question, { code, needs, insteadOf }: AzureReadError): Said {
  return {
    intent: question.intent,
    machines: [],
    missing: [],
    choices: [],
    report: null,
    findings: [
      {
        scenario: question.topic ?? 'not-assessed',
        machine: null,
        system: 'update-manager',
        verdict: 'unknown',
        says: {
          en: 'Azure could not be read, so nothing can be said about any machine.',
          ja: 'Azure を読み取れなかったため、マシンについて何も判定できません。',
        },
        notes: [],
        evidence: [],
        excluded: [],
        gaps: [
          gap('machine', code, needs),
          ...(insteadOf ? [gap('machine', insteadOf.code, insteadOf.needs)] : []),
        ],
        references: [],
      },
    ],
  };
}
