import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** The version of the Connected Machine agent, as it last reported; null where the record has none. */
export const arcAgentVersion: Fact<Quoted<string | null>> = machineFact({
  id: 'arc-agent-version',
  title: { en: 'version of the Arc agent', ja: 'Arc エージェントのバージョン' },
  kinds: ['azure-arc'],
  read: (machines, gather) =>
    eachPresent(arcAgentVersion, machines, gather, ({ kind, citation, model }) =>
      quote(citation, 'properties.agentVersion', kind === 'azure-arc' ? model.agentVersion : null),
    ),
});
