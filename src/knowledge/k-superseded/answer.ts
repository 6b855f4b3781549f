import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { actionCommands } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { updateSource } from '../update-source.ts';
import { SUPERSEDED_IN_WSUS, WOULD_DECLINE } from '../wsus-commands.ts';
import { K_SUPERSEDED } from './topic.ts';

/** What a superseded update is, why one is still shown as missing, and what is done about it. Source: Troubleshoot Update Management, superseded update indicated as missing. */
export const superseded = defineKnowledge({
  topic: K_SUPERSEDED,
  needs: { latest: assessmentInResourceGraph },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...(about.machine.osType === 'linux' ? [ofLinux(about.machine)] : []),
            ...updateSource(about.machine, about.facts.latest),
            ...(about.machine.kind === 'log-analytics' ? whyNotFilledIn(about.machine) : []),
          ]
        : []),
    ],
    commands: [
      ...(about?.machine.osType === 'linux' ? [] : [SUPERSEDED_IN_WSUS, WOULD_DECLINE]),
      ...actionCommands({ id: 'assess-now' }, about?.machine ?? null),
    ],
    references: [
      REFERENCES.windowsUpdateTroubleshooting,
      REFERENCES.wsusCleanup,
      REFERENCES.legacyTroubleshoot,
    ],
    check: 'superseded-update',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: "An update is superseded when a newer one holds its fixes as well, as each month's cumulative update of Windows does with the one before. Install the newer one; the superseded one need not be installed, and Update Manager passes it over where both are offered.",
    ja: '「置き換え済み」とは、より新しい更新プログラムに同じ修正が含まれている状態です。Windows の累積更新プログラムは毎月、前月のものを置き換えます。新しい方を適用すれば、置き換え済みのものは不要です。両方が提供されている場合、Update Manager は新しい方を優先して適用します。',
  },
  {
    en: 'From Windows Update a machine is not offered it any more. From WSUS it is, and shows as missing, until somebody declines it there: WSUS does not decline superseded updates by itself.',
    ja: 'Windows Update から取得するマシンには、置き換え済みのものは提供されなくなります。WSUS から取得するマシンでは、WSUS が置き換え済みのものを自動では拒否しないため、拒否されるまで提供され続け、「不足」と表示されます。',
  },
  {
    en: 'What to do: make sure on the WSUS server that no machine needs the older update (100 % not applicable), set it to Declined, assess the machine again, and run the Server Cleanup Wizard regularly.',
    ja: '対処は、WSUS サーバーで古い更新プログラムを必要とするマシンがないこと (100 % 適用不可) を確認して [拒否済み] にし、マシンを再評価することです。サーバー クリーンアップ ウィザードも定期的に実行します。',
  },
  {
    en: 'Azure does not record what supersedes what. The bot infers it from product and month in the titles and says so; the Microsoft Update Catalog shows it for certain, under Package Details of the update.',
    ja: '置き換えの関係は Azure のデータには含まれません。ボットは更新プログラムの名前にある製品と年月から推定し、推定であることを示します。確実に確認するには、Microsoft Update カタログで更新プログラムの [パッケージの詳細] を参照してください。',
  },
];

function ofLinux({ name }: Machine): Text {
  return {
    en: `${name} runs Linux: its package manager offers only the newest version of a package, and WSUS plays no part.`,
    ja: `${name} は Linux です。パッケージ マネージャーはパッケージの最新バージョンだけを提供するため、WSUS での拒否は関係ありません。`,
  };
}
