import { esmEvidence, isEsm } from '../../facts/esm-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { cliPlaceOf } from '../in-azure-cli.ts';
import { MOST_NAMED, namedPackages } from './named-packages.ts';
import { NO_ASSESSMENT } from './no-assessment.ts';

/** Pending packages come from Ubuntu's extended maintenance, which a run leaves out where Ubuntu Pro is not attached. */
export const esmRequired = defineCause({
  id: 'esm-required',
  title: { en: 'Ubuntu Pro is needed for these updates', ja: 'Ubuntu Pro が必要な更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { pendingUpdates },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.ubuntuPro],
  judge({ pendingUpdates: { updates, assessment, looked } }, { machine }) {
    const esm = updates.filter(isEsm);
    const [first, ...rest] = esm;
    if (first === undefined)
      return assessment === null && updates.length === 0 ? undecided(NO_ASSESSMENT) : excluded(looked);
    const named = namedPackages(esm.map(({ value }) => value));
    return holds(
      {
        en: `Without Ubuntu Pro no run installs ${esm.length === 1 ? 'this update' : `these ${esm.length} updates`} of Ubuntu's extended security maintenance on ${machine.name}: ${named.en}.`,
        ja: `${machine.name} で保留中の更新プログラムのうち ${esm.length} 件は Ubuntu の拡張セキュリティ メンテナンス (ESM) のもので、Ubuntu Pro なしではインストールされません: ${named.ja}。`,
      },
      [esmEvidence(first), ...rest.slice(0, MOST_NAMED - 1).map(esmEvidence)],
      { nextStep: attach(machine), notes: [CHECK] },
    );
  },
});

function attach(machine: Machine): Text {
  const { kind, name } = machine;
  const command =
    kind === 'azure-vm'
      ? `az vm update ${cliPlaceOf(machine)} --name "${name}" --license-type UBUNTU_PRO`
      : 'sudo pro attach <token>';
  return {
    en: `Attach Ubuntu Pro (\`${command}\`, then \`sudo pro enable esm-infra\` on the machine), or move to a release with standard support.`,
    ja: `Ubuntu Pro を有効にする (\`${command}\`、その後マシン上で \`sudo pro enable esm-infra\`) か、標準サポート期間中のリリースへ移行してください。`,
  };
}

const CHECK: Text = {
  en: 'Whether Pro is attached shows only on the machine: `pro status`, `pro security-status --esm-infra`.',
  ja: 'Pro が有効かどうかはマシン上でのみ確認できます: `pro status`、`pro security-status --esm-infra`。',
};
