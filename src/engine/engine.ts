import { CONVERSATION_TOPICS } from '../ask/conversation-topics.ts';
import { type AskContext, createUnderstanding } from '../ask/understand.ts';
import { CallTally, tallied } from '../azure/read/call-tally.ts';
import { type Connection, createClients } from '../azure/read/clients.ts';
import { createAzure } from '../azure/read/live-azure.ts';
import { answerQuestion } from '../diagnosis/answer-question.ts';
import type { Answer } from '../model/answer.ts';
import type { AzureScope } from '../model/azure-scope.ts';
import { instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { fleetDiagnosis } from '../reports/fleet-diagnosis/report.ts';
import { REPORTS } from '../reports/registry.ts';
import { SCENARIOS } from '../scenarios/registry.ts';

/** Everything that can be asked, in the order help lists it. */
export const TOPICS: readonly Topic[] = [
  ...SCENARIOS.map(({ topic }) => topic),
  ...REPORTS.map(({ topic }) => topic),
  ...CONVERSATION_TOPICS,
];

/** The product without a channel: from words to an answer. */
export interface Engine {
  understand(text: string, context: AskContext): Question;
  /** Reads Azure and judges. What could not be read is a gap in the answer, never an exception. */
  answer(question: Question): Promise<Answer>;
}

export interface EngineOptions extends Connection {
  readonly scope: AzureScope;
  readonly tenant: Answer['tenant'];
  /** Takes errors of the product itself, which an answer mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
}

export function createEngine({ scope, tenant, reportError, ...connection }: EngineOptions): Engine {
  const azure = createAzure(createClients(connection), scope);
  const understanding = createUnderstanding(TOPICS);
  const catalogue = {
    scenarios: SCENARIOS,
    reports: REPORTS,
    fleetReport: fleetDiagnosis,
    topics: TOPICS,
    reportError,
  };
  return {
    understand: (text, context) => understanding.understand(text, context),
    async answer(question) {
      const asOf = instant(connection.clock.now());
      if (asOf === null) throw new Error('The clock has no time');
      const tally = new CallTally();
      const said = await tallied(tally, () => answerQuestion(question, azure, asOf, catalogue));
      return { question, ...said, azureCalls: tally.counts(), asOf, tenant };
    },
  };
}
