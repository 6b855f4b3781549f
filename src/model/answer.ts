import type { Asker } from './asker.ts';
import type { Block } from './block.ts';
import type { Choice } from './choice.ts';
import type { Coverage } from './coverage.ts';
import type { Subscription } from './digest.ts';
import type { Finding } from './finding.ts';
import type { Instant } from './instant.ts';
import type { KnowledgeAnswer } from './knowledge-answer.ts';
import type { Machine } from './machine.ts';
import type { Plan } from './plan.ts';
import type { QueryLink } from './query-link.ts';
import type { Question } from './question.ts';
import type { RunStanding } from './run-notice.ts';
import type { Intent, TopicId } from './topic.ts';

/** What a report found: for scripts as data, for people as blocks. */
export interface Report {
  readonly id: TopicId;
  /** JSON; texts in both languages, machines as they are. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  /** Of a run whose card is kept up to date; absent: of anything else. */
  readonly run?: RunStanding;
}

export interface AzureCallCount {
  readonly api: 'arm' | 'resource-graph' | 'log-analytics';
  readonly count: number;
}

/** What an answer says, before the circumstances that hold for all answers to a question are added. */
export interface Said {
  /** The question's intent, or `clarify` where its machine names several. */
  readonly intent: Intent;
  readonly machines: readonly Machine[];
  /** Names in the question that no visible machine has. */
  readonly missing: readonly string[];
  readonly choices: readonly Choice[];
  readonly findings: readonly Finding[];
  readonly report: Report | null;
  readonly knowledge: KnowledgeAnswer | null;
  /** What an action would do; null where none is asked for. */
  readonly plan: Plan | null;
  /** What would be posted, and when; null where no digest is asked for. */
  readonly subscription: Subscription | null;
  /** Null where the answer is not about machines. */
  readonly coverage: Coverage | null;
  /** Whether Azure could not be read at all; then a finding without a machine says why. */
  readonly isAzureUnreadable: boolean;
}

/** Everything the bot has to say to one question, before it is put into a card, text or JSON. */
export interface Answer extends Said {
  readonly question: Question;
  readonly asker: Asker;
  readonly azureCalls: readonly AzureCallCount[];
  /** To the queries of Log Analytics behind its only finding; absent: none is made. */
  readonly queryLinks?: readonly QueryLink[];
  /** When the facts were read. */
  readonly asOf: Instant;
  /** `sandbox`: a simulated tenant answered; every rendering says so. */
  readonly tenant: 'azure' | 'sandbox';
}

/** Says nothing; what there is to say is put in its place. */
export const NOTHING_SAID: Said = {
  intent: 'unknown',
  machines: [],
  missing: [],
  choices: [],
  findings: [],
  report: null,
  knowledge: null,
  plan: null,
  subscription: null,
  coverage: null,
  isAzureUnreadable: false,
};
