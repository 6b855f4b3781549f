import { configurationManagerClient } from '../../facts/configuration-manager-client.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { isWsus } from '../../model/update-source.ts';
import { noSource, sourceOf } from './update-source.ts';

/** Configuration Manager has the machine ask its software update point, a WSUS server whose approvals are deployments. */
export const configurationManagerManaged = defineCause({
  id: 'configuration-manager-managed',
  title: { en: 'Managed by Configuration Manager', ja: 'Configuration Manager による管理' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { pending: pendingUpdates, client: configurationManagerClient },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.configurationManagerUpdates, REFERENCES.legacyTroubleshoot],
  judge({ pending, client }, { machine }) {
    const source = sourceOf(pending);
    if (source === null) return undecided(noSource(machine));
    // Its client points Windows at a WSUS server: a machine that asks Microsoft is not updated by it.
    if (!isWsus(source.value) || client === null) return excluded(source.evidence);
    if (!client.value) return excluded(client.evidence);
    return holds(
      {
        en: `Configuration Manager manages ${machine.name}: its client is installed, and updates come from a WSUS server (patchServiceUsed ${source.value}), which is its software update point. Only what is deployed to the machine there is offered.`,
        ja: `${machine.name} は Configuration Manager の管理下にあります。クライアントがインストールされ、更新プログラムはソフトウェアの更新ポイントである WSUS サーバーから取得されています (patchServiceUsed: ${source.value})。そこで展開されたものしか提供されません。`,
      },
      [client.evidence, source.evidence],
      { nextStep: DEPLOY, notes: [INFERRED] },
    );
  },
});

const DEPLOY: Text = {
  en: 'In Configuration Manager, check that the update is in a software update group that is deployed to a collection with the machine. If Update Manager is to patch the machine, take the software updates workload away from Configuration Manager.',
  ja: 'Configuration Manager で、更新プログラムを含むソフトウェア更新グループが、マシンの属するコレクションに展開されていることを確認してください。Update Manager でパッチを適用する場合は、ソフトウェア更新の管理を Configuration Manager から外してください。',
};

const INFERRED: Text = {
  en: 'That the server belongs to Configuration Manager is inferred from the client; WUServer in the registry names it: `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s`.',
  ja: 'サーバーが Configuration Manager のものであることは、クライアントの存在からの推定です。レジストリの WUServer で確認できます: `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s`',
};
