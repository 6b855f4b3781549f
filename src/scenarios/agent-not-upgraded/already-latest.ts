import { agentExtension } from '../../facts/agent-extension.ts';
import { defineCause } from '../../judging/cause.ts';
import { clears, excluded } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeFailure } from './agent-failed.ts';
import { evidenceOf, standingOf, VERSION_FACTS } from './versions.ts';

/** Nothing to remedy: the machine has the newest version of its region, and it has not failed. */
export const alreadyLatest = defineCause({
  id: 'already-latest',
  title: { en: 'Already the latest version', ja: '既に最新バージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: VERSION_FACTS,
  wants: { agent: agentExtension },
  actions: [],
  references: [REFERENCES.agentVersions],
  judge({ installed, newest, agent }, occasion) {
    const { machine } = occasion;
    const versions = { installed, newest };
    const failure = agent?.isKnown ? judgeFailure(agent.value, occasion) : null;
    if (failure?.outcome === 'holds') return excluded(...failure.evidence);
    if (standingOf(versions) !== 'newest') return excluded(...evidenceOf(versions));
    return clears(
      {
        en: `The agent on ${machine.name} is up to date: ${installed.value} is the newest version in ${machine.location}.`,
        ja: `${machine.name} のエージェントは最新です。${installed.value} は ${machine.location} で利用可能な最新バージョンです。`,
      },
      evidenceOf(versions),
    );
  },
});
