import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { REACH_FACTS, unreachable } from '../reachable.ts';
import { K_ONE_TIME_UPDATE } from './topic.ts';

/** One-time update: how updates are installed once, now. Source: deploying updates; Microsoft.Compute, installPatches. */
export const oneTimeUpdate = defineKnowledge({
  topic: K_ONE_TIME_UPDATE,
  needs: { ...ASSESSMENT_FACTS, ...REACH_FACTS },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...lastAssessment(about.machine, about.facts),
            ...unreachable(about.machine, about.facts),
            ...whyNotFilledIn(about.machine),
          ]
        : []),
    ],
    commands: actionCommands({ id: 'install-updates' }, about?.machine ?? null),
    references: [
      REFERENCES.deployUpdates,
      'https://learn.microsoft.com/azure/update-manager/manage-vms-programmatically',
    ],
    check: 'machine-overview',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Portal: Azure Update Manager, One-time update (or the machine, Updates, One-time update), select machines, updates, reboot option and maximum duration, Install. It starts at once, in any patch orchestration mode, with nothing set up before.',
    ja: 'ポータルでは、Azure Update Manager (またはマシンの [更新プログラム]) の [1 回限りの更新] で、マシン、更新プログラム、再起動オプション、最大時間を選んで [インストール] します。すぐに始まります。事前の設定は不要で、パッチ オーケストレーションのモードも問いません。',
  },
  {
    en: 'Select by classification, by KB (Windows) or by package name (Linux), to include or to exclude; what is excluded stays out even if its classification is included. Something has to be included, else nothing is installed.',
    ja: '分類、KB (Windows)、パッケージ名 (Linux) を、含める・除外するで指定できます。除外が優先されます。分類か個別指定のどちらかは必ず含めてください。',
  },
  {
    en: 'Reboot setting: IfRequired, Never or Always. With Never, a run that needs a restart ends as CompletedWithWarnings, and the update is not in effect before the restart.',
    ja: '再起動設定は IfRequired (必要に応じて)、Never (しない)、Always (常に) です。Never で再起動が必要になると、結果は CompletedWithWarnings となり、再起動するまで更新は有効になりません。',
  },
  {
    en: 'The maximum duration bounds what is begun, not what is running: an installation that has begun is finished, and the run then counts as Failed with maintenanceWindowExceeded. The time for a restart (10 to 15 minutes) is part of it.',
    ja: '最大時間を過ぎると新しいインストールは始まりませんが、進行中のものは打ち切られません。終わらなければ maintenanceWindowExceeded 付きの Failed になります。再起動用の 10 ～ 15 分も最大時間に含まれます。',
  },
];
