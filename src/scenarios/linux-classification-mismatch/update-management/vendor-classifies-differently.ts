import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { minuteText } from '../../../judging/time-text.ts';
import { securityListChecks } from '../security-list-checks.ts';
import { isUrgentRow, linuxRows } from './linux-rows.ts';

/** While a package that OVAL calls a security update was still needed, others came to be installed. */
export const vendorClassifiesDifferently = defineCause({
  id: 'vendor-classifies-differently',
  title: {
    en: 'The package manager classes updates differently',
    ja: 'パッケージ マネージャーの分類が異なる',
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { legacyUpdates },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdates: known }, { machine }) {
    const rows = linuxRows(known);
    const needed = rows.filter((row) => /^needed$/i.test(row.state.value) && isUrgentRow(row));
    const others = rows.filter((row) => /^installed$/i.test(row.state.value) && !isUrgentRow(row));
    const pair = others
      .flatMap((other) => needed.map((security) => ({ other, security, at: other.firstSeenAt })))
      .find(
        ({ security, at }) =>
          at !== null && (security.firstSeenAt ?? at) < at && (security.lastSeenAt ?? '') > at,
      );
    if (!pair?.at) return excluded(known.looked, ...needed.slice(0, 1).map(({ state }) => state.evidence));
    const { other, security, at } = pair;
    return holds(
      {
        en: `Update Management saw ${other.value} (${other.classification ?? 'unclassified'}) installed on ${machine.name} at ${minuteText(at)}, while ${security.value} (${security.classification}) stayed needed: its classes come from the distribution's OVAL files, those of an installation from the package manager.`,
        ja: `旧 Update Management の記録では、${machine.name} で ${security.value} (${security.classification}) が必要なまま、${minuteText(at)} に ${other.value} (${other.classification ?? '分類なし'}) がインストールされています。評価の分類はディストリビューションの OVAL ファイル、インストール時の分類はパッケージ マネージャーによるためです。`,
      },
      [other.state.evidence, security.state.evidence],
      { nextStep: MOVE_ON, notes: [securityListChecks(null)] },
    );
  },
});
