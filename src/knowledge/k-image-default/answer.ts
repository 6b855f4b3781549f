import { orchestration } from '../../facts/orchestration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { OWN_AUTOMATIC_UPDATES } from './commands.ts';
import { K_IMAGE_DEFAULT } from './topic.ts';

/** Image default: the Linux distribution patches as its image was set up, and how to see what that is. Source: automatic VM guest patching, patch orchestration modes. */
export const imageDefault = defineKnowledge({
  topic: K_IMAGE_DEFAULT,
  needs: { mode: orchestration },
  answer: (about) => ({
    says: [...SAYS, ...(about ? modeOfMachine(about.machine, about.facts.mode, 'image-default') : [])],
    commands: [
      ...modeCommands('image-default', about),
      ...(about?.machine.osType === 'windows' ? [] : OWN_AUTOMATIC_UPDATES),
    ],
    references: [
      REFERENCES.automaticGuestPatching,
      'https://learn.microsoft.com/azure/update-manager/manage-update-settings',
    ],
    check: 'patch-orchestration',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: "Image default leaves patching to the Linux distribution, as its image was set up. Ubuntu images install security updates daily through unattended-upgrades; RHEL and SLES images install nothing by themselves unless dnf-automatic or YaST's online update was turned on. Linux only.",
    ja: 'イメージの既定値 (ImageDefault) は、パッチ適用を Linux ディストリビューションの初期設定に任せるモードです。Ubuntu のイメージでは unattended-upgrades がセキュリティ更新を毎日適用します。RHEL や SLES のイメージでは、dnf-automatic や YaST のオンライン自動更新を有効にしない限り、自動では適用されません。Linux 専用です。',
  },
  {
    en: 'In the record: patchMode ImageDefault, or no patchMode at all. Azure does not see what the distribution does; look on the machine. The same word under assessmentMode is another setting: there it means that periodic assessment is off.',
    ja: 'プロパティは patchMode が ImageDefault、または指定なしです。ディストリビューションの動作は Azure からは見えないため、マシン上で確認します。assessmentMode の ImageDefault は別の設定で、定期評価が無効という意味です。',
  },
  {
    en: 'Schedules on a virtual machine fail in this mode (prerequisites not met); assessment and one-time updates work. To have it patched on a schedule change to Customer Managed Schedules, or leave it to Azure with Azure Managed - Safe Deployment.',
    ja: 'このモードの仮想マシンではスケジュールは「前提条件を満たしていません」で失敗します。評価と 1 回限りの更新は使えます。スケジュールで適用するならカスタマー マネージド スケジュール、Azure に任せるなら Azure マネージド - 安全なデプロイに変更してください。',
  },
];
