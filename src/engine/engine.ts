import { createUnderstanding } from '../ask/understand.ts';
import { CallTally, tallied } from '../azure/read/call-tally.ts';
import { type Connection, createClients } from '../azure/read/clients.ts';
import { createPeople } from '../azure/read/entra-people.ts';
import { installationsBegun } from '../azure/read/installations-begun.ts';
import { createAzure } from '../azure/read/live-azure.ts';
import { QueryLinks } from '../azure/read/query-links.ts';
import { traceOf } from '../azure/read/trace-of.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { learntCatalogue } from '../learning/learnt-catalogue.ts';
import type { Answer, Said } from '../model/answer.ts';
import type { AzureScope } from '../model/azure-scope.ts';
import type { Engine } from '../model/engine.ts';
import type { Finding } from '../model/finding.ts';
import type { History } from '../model/history.ts';
import { momentAt } from '../model/instant.ts';
import type { People } from '../model/people.ts';
import type { Policy } from '../model/policy.ts';
import type { Question } from '../model/question.ts';
import type { RunCalendar } from '../model/run-notice.ts';
import type { Surveyor } from '../model/survey.ts';
import type { TraceReader } from '../model/trace-reader.ts';

/** What the product is connected to. */
export interface EngineOptions extends Connection {
  readonly scope: AzureScope;
  readonly tenant: Answer['tenant'];
  /** Who may have what carried out; absent: nothing is. */
  readonly policy?: Policy | null;
  /** What is remembered of the machines; absent: nothing is. */
  readonly history?: History | undefined;
  /** Takes errors of the product itself, which an answer mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
  /** Told how many machines of a fleet have been read so far. */
  readonly machinesRead?: (count: number) => void;
}

/** The product over one connection to Azure. */
export function createEngine(options: EngineOptions): Engine & Surveyor & TraceReader & RunCalendar & People {
  const { scope, tenant, policy = null, history, reportError, machinesRead, ...connection } = options;
  const people = createPeople(connection);
  const azure = createAzure(createClients(connection), scope);
  const links = new QueryLinks(azure, connection.clock);
  const understanding = createUnderstanding(CATALOGUE.topics, learntCatalogue());
  const present = () => momentAt(connection.clock.now().getTime());
  return {
    understand: (text, context) => understanding.understand(text, context),
    trace: (call) => traceOf(azure, call, present()),
    async answer(question, asker, recalled = null) {
      const now = present();
      const tally = new CallTally();
      const said = await tallied(tally, () =>
        CATALOGUE.answer(question, {
          azure,
          asker,
          now,
          policy,
          people,
          history,
          recalled,
          reportError,
          ...(machinesRead && { machinesRead }),
        }),
      );
      const queryLinks = await links.behind(proved(said, question));
      return {
        question,
        asker,
        ...said,
        azureCalls: tally.counts(),
        queryLinks,
        asOf: now,
        tenant,
      };
    },
    find: (id, groups) => people.find(id, groups),
    runs: (pastInMs, aheadInMs) => CATALOGUE.runs(pastInMs, aheadInMs, { azure, now: present() }),
    installations: (span) => installationsBegun(azure, span),
    survey: () => CATALOGUE.survey({ azure, now: present(), history, reportError }),
  };
}

/** The findings whose proof a card shows: of a report those that stand in it, and all where it is asked what shows it. */
function proved({ findings, report }: Said, { focus }: Question): readonly Finding[] {
  if (report === null || focus !== undefined) return findings;
  return report.blocks.flatMap((block) =>
    block.kind === 'findings' && block.proof !== 'none' ? block.findings : [],
  );
}
