import { newerAgentElsewhere } from '../../facts/newer-agent-elsewhere.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { evidenceOf, standingOf, VERSION_FACTS } from './versions.ts';

/** The machine has the newest version of its region; a newer one has reached other regions only. */
export const notInRegionYet = defineCause({
  id: 'not-in-region-yet',
  title: { en: 'Version not in the region yet', ja: 'リージョンに未到着のバージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { ...VERSION_FACTS, elsewhere: newerAgentElsewhere },
  actions: [],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.agentVersions],
  judge({ installed, newest, elsewhere }, { machine }) {
    const versions = { installed, newest };
    if (standingOf(versions) !== 'newest') return excluded(...evidenceOf(versions));
    const newer = elsewhere.newest;
    if (!newer) return excluded(elsewhere.looked);
    return holds(
      {
        en: `${machine.name} has the newest agent that ${machine.location} offers (${newest.value}); ${newer.version.value} is in other regions only (${newer.location}).`,
        ja: `${machine.name} のエージェントは ${machine.location} で利用可能な最新版 (${newest.value}) です。${newer.version.value} は他のリージョン (${newer.location}) にしかまだありません。`,
      },
      [installed.evidence, newest.evidence, newer.version.evidence],
      {
        nextStep: {
          en: 'Wait: versions reach the regions one after the other, in an order that cannot be chosen.',
          ja: 'お待ちください。新しいバージョンは各リージョンに順次展開され、順序は指定できません。',
        },
      },
    );
  },
});
