import { deployedUpdates } from '../../../facts/deployed-updates.ts';
import type { Values } from '../../../facts/fact.ts';
import { type LegacyUpdates, legacyUpdates } from '../../../facts/legacy-updates.ts';
import type { Judgement } from '../../../judging/cause.ts';
import { excluded, undecided } from '../../../judging/outcome.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Text } from '../../../model/locale.ts';
import { gap } from '../../../model/reading.ts';
import {
  type Definition,
  definitionOf,
  isDefinition,
  newestOf,
  type Standing,
  standingOf,
} from '../definition.ts';

export const RECORDED_FACTS = { legacyUpdates, deployedUpdates };

/** What Update Management recorded of definitions: what the last scan asked for, what was installed last, and by whom. */
export interface DefinitionsRecorded {
  readonly needed: Definition;
  readonly installed: Definition & { readonly by: Text; readonly state: Evidence };
  readonly standing: Standing;
}

/** The release that the last scan asked for. */
export function neededIn({ rows }: LegacyUpdates): Definition | null {
  const own = rows.filter(isDefinition);
  const needed = own.filter(
    (row) =>
      row.state.value.toLowerCase() === 'needed' &&
      own.find(({ updateId }) => updateId === row.updateId) === row,
  );
  return newestOf(needed.map((row) => definitionOf(row, row.lastSeenAt)));
}

/** By deployments (`UpdateRunProgress`) where one installed that release; else Microsoft Update did, by itself. */
function installedIn({ legacyUpdates: { rows }, deployedUpdates: deployed }: Recorded) {
  const byDeployment = deployed
    .filter((update) => isDefinition(update) && isSucceeded(update.status.value))
    .map((update) => ({
      ...definitionOf(update, update.endedAt ?? update.status.evidence.since),
      state: update.status.evidence,
      by: {
        en: `by the deployment ${update.deployment} of Update Management`,
        ja: `旧 Update Management の展開 ${update.deployment} で`,
      },
    }));
  const byItself = rows
    .filter((row) => isDefinition(row) && row.state.value.toLowerCase() === 'installed')
    .map((row) => ({ ...definitionOf(row, row.firstSeenAt), state: row.state.evidence, by: BY_ITSELF }))
    .filter(({ version }) => version === null || !byDeployment.some((each) => each.version === version));
  return [...byDeployment, ...byItself].toSorted(
    (a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''),
  )[0];
}

type Recorded = Values<typeof RECORDED_FACTS>;

const BY_ITSELF: Text = {
  en: 'from Microsoft Update by the machine itself',
  ja: 'マシン自身により Microsoft Update から',
};

function isSucceeded(status: string): boolean {
  return status.toLowerCase() === 'succeeded';
}

/** What a cause comes to that holds for one standing: `holding` where it is that. */
export function judgeRecorded(
  facts: Recorded,
  wanted: Standing,
  holding: (definitions: DefinitionsRecorded) => Judgement,
): Judgement {
  const needed = neededIn(facts.legacyUpdates);
  if (needed === null) return excluded(facts.legacyUpdates.looked);
  const installed = installedIn(facts);
  if (installed === undefined) return undecided(NONE_INSTALLED);
  const standing = standingOf(needed, installed, needed.at);
  if (standing === 'unknown') return undecided(NO_VERSIONS);
  return standing === wanted
    ? holding({ needed, installed, standing })
    : excluded(needed.title.evidence, installed.title.evidence);
}

const NONE_INSTALLED = gap(legacyUpdates, 'AZ_NO_DATA', {
  en: 'The workspace holds no row of definitions that were installed (Update, UpdateRunProgress), which says nothing about it: look on the machine.',
  ja: 'インストールされた定義更新プログラムの行 (Update、UpdateRunProgress) がありません。行がないことからは何も判断できないため、マシン上で確認してください。',
});

const NO_VERSIONS = gap(legacyUpdates, 'AZ_NO_DATA', {
  en: 'Which is newer cannot be told, since not all titles of the rows name a version.',
  ja: '行の Title にバージョンがないものがあり、どちらが新しいか判断できません。',
});
