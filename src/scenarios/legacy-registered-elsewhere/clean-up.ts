import type { SystemWorker } from '../../facts/system-workers.ts';
import type { Text } from '../../model/locale.ts';

/** API version of Microsoft.Automation that deletes a worker group. Source: azure-rest-api-specs, automation 2023-11-01, hybridRunbookWorkerGroup. */
const API_VERSION = '2023-11-01';

/** How the old registration is removed: its group in Azure, by id where the bot sees it, then what is left of it on the machine. */
export function cleanUp(workers: readonly SystemWorker[]): readonly Text[] {
  const groups = workers.length > 0 ? workers.map(({ group }) => group.value) : [UNKNOWN_GROUP];
  const deletions = groups.map(
    (id) =>
      `\`az rest --method delete --url "https://management.azure.com${id}?api-version=${API_VERSION}"\``,
  );
  const local = LOCAL.map((command) => `\`${command}\``);
  return [
    {
      en: `Remove the hybrid worker group in the account where the machine does not belong: ${deletions.join(' · ')}.`,
      ja: `マシンが所属すべきでないアカウントから Hybrid Worker グループを削除します: ${deletions.join(' · ')}。`,
    },
    {
      en: `Then clear what is left on the machine, as an administrator; the key is made anew: ${local.join(', ')}.`,
      ja: `次に、マシンに残った登録情報を管理者権限で削除します (キーは作り直されます): ${local.join('、')}。`,
    },
  ];
}

const UNKNOWN_GROUP =
  '/subscriptions/<subscription>/resourceGroups/<group>/providers/Microsoft.Automation/automationAccounts/<account>/hybridRunbookWorkerGroups/<computer_guid>';

const LOCAL = [
  'Remove-Item -Path "HKLM:\\software\\microsoft\\hybridrunbookworker" -Recurse -Force',
  'Restart-Service HealthService',
];
