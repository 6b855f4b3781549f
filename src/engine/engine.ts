import { type AskContext, createUnderstanding } from '../ask/understand.ts';
import { CallTally, tallied } from '../azure/read/call-tally.ts';
import { type Connection, createClients } from '../azure/read/clients.ts';
import { createAzure } from '../azure/read/live-azure.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { AzureScope } from '../model/azure-scope.ts';
import { instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';

/** The product without a channel: from words to an answer. */
export interface Engine {
  understand(text: string, context: AskContext): Question;
  /** Reads Azure and judges. What could not be read is a gap in the answer, never an exception. */
  answer(question: Question, asker: Asker): Promise<Answer>;
}

export interface EngineOptions extends Connection {
  readonly scope: AzureScope;
  readonly tenant: Answer['tenant'];
  /** Takes errors of the product itself, which an answer mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
}

export function createEngine({ scope, tenant, reportError, ...connection }: EngineOptions): Engine {
  const azure = createAzure(createClients(connection), scope);
  const understanding = createUnderstanding(CATALOGUE.topics);
  return {
    understand: (text, context) => understanding.understand(text, context),
    async answer(question, asker) {
      const now = instant(connection.clock.now());
      if (now === null) throw new Error('The clock has no time');
      const tally = new CallTally();
      const said = await tallied(tally, () => CATALOGUE.answer(question, { azure, asker, now, reportError }));
      return { question, asker, ...said, azureCalls: tally.counts(), asOf: now, tenant };
    },
  };
}
