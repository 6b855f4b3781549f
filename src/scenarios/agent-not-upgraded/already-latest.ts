import { defineCause } from '../../judging/cause.ts';
import { clears, excluded } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { evidenceOf, standingOf, VERSION_FACTS } from './versions.ts';

/** Nothing to remedy: the machine has the newest version of its region. */
export const alreadyLatest = defineCause({
  id: 'already-latest',
  title: { en: 'Already the latest version', ja: '既に最新バージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: VERSION_FACTS,
  actions: [],
  references: [REFERENCES.agentVersions],
  judge({ installed, newest }, { machine }) {
    const versions = { installed, newest };
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
