import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands } from '../action-commands.ts';
import { isRefused, refusal } from '../created-with.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { K_MANUAL } from './topic.ts';

/** Manual updates: nothing installs by itself, and how it is set or had in effect. Sources: automatic VM guest patching, patch orchestration modes; PropertyChangeNotAllowed of enableAutomaticUpdates. */
export const manualUpdates = defineKnowledge({
  topic: K_MANUAL,
  needs: { mode: orchestration, settings: patchSettings },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...modeOfMachine(about.machine, about.facts.mode, 'manual'),
            ...refusal(about.machine, about.facts.settings, TAKES),
          ]
        : []),
    ],
    commands: [
      ...(isRefused(about?.facts.settings, TAKES) ? [] : modeCommands('manual', about)),
      ...actionCommands({ id: 'install-updates' }, about?.machine ?? null),
    ],
    references: [
      REFERENCES.automaticGuestPatching,
      'https://learn.microsoft.com/azure/update-manager/manage-update-settings',
    ],
    check: 'patch-orchestration-conflict',
  }),
});

/** The `enableAutomaticUpdates` that the mode takes. */
const TAKES = false;

const SAYS: readonly Text[] = [
  {
    en: 'In the mode Manual updates nothing installs by itself: the automatic updates of Windows are off (NoAutoUpdate 1), and Azure does not step in. You install, on the machine, through WSUS or Configuration Manager, or once with Update Manager. Windows only.',
    ja: '手動更新 (Manual) では、自動で適用されるものはありません。Windows の自動更新は無効になり (NoAutoUpdate が 1)、Azure も適用しません。マシン上の操作、WSUS や Configuration Manager、または Update Manager の 1 回限りの更新で自分でインストールします。Windows 専用です。',
  },
  {
    en: 'In the record: patchMode Manual. It takes enableAutomaticUpdates false, which can only be set when the virtual machine is created; later Azure answers PropertyChangeNotAllowed. So a machine on AutomaticByOS does not get to Manual, not by way of AutomaticByPlatform either.',
    ja: 'プロパティは patchMode が Manual です。enableAutomaticUpdates が false である必要がありますが、これは VM の作成時にしか指定できず、後から変えると PropertyChangeNotAllowed になります。そのため AutomaticByOS の VM は、AutomaticByPlatform を経由しても Manual にはできません。',
  },
  {
    en: 'The same effect on any virtual machine: Customer Managed Schedules without a schedule.',
    ja: '同じ状態は、カスタマー マネージド スケジュールに変更してスケジュールを割り当てないことで、どの VM でも作れます。',
  },
  {
    en: 'Schedules fail in this mode (prerequisites not met). Leave periodic assessment on, so that every 24 hours it shows what is missing.',
    ja: 'このモードではスケジュールは「前提条件を満たしていません」で失敗します。不足している更新プログラムを 24 時間ごとに確認できるよう、定期評価は有効にしておいてください。',
  },
];
