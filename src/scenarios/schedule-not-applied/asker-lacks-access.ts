import { askerRoles } from '../../facts/asker-roles.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** Whoever asks may not write to the machine: the portal then does not offer it to him for a schedule's scope. */
export const askerLacksAccess = defineCause({
  id: 'asker-lacks-access',
  title: { en: 'No write access of your own', ja: '質問者に書き込み権限がない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'at-risk',
  needs: { roles: askerRoles },
  actions: [],
  references: [REFERENCES.rolesAndPermissions],
  judge({ roles: { access, roleNames, evidence } }, { machine }) {
    if (access !== 'read-only') return excluded(evidence);
    const names = roleNames.join(', ');
    return holds(
      {
        en: `Your own roles (${names}) do not let you write to ${machine.name}: the portal shows you only machines that you may write to, so it is missing from what you choose for a schedule.`,
        ja: `あなた自身のロール (${names}) には ${machine.name} への書き込み権限がありません。ポータルには書き込み権限のあるマシンだけが表示されるため、スケジュールの対象として選べません。`,
      },
      [evidence],
      {
        notes: [
          {
            en: 'Roles that you have through a group are not visible here.',
            ja: 'グループ経由で割り当てられたロールはここでは確認できません。',
          },
        ],
        nextStep: {
          en: `Ask for a role that may write to it, such as Virtual Machine Contributor, on ${machine.id} or its resource group.`,
          ja: `${machine.id} またはそのリソース グループに対し、仮想マシン共同作成者など書き込みのできるロールの割り当てを依頼してください。`,
        },
      },
    );
  },
});
