import { MAINTENANCE } from '../actions/api-versions.ts';
import { cliPlace, inSubscription, patchCommands } from '../actions/azure-command.ts';
import type { AzureMachine, Commands } from '../actions/remedy.ts';
import { REFERENCES } from '../judging/references.ts';
import type { Text } from '../model/locale.ts';
import type { Entities } from '../model/question.ts';
import { patternOf } from './action-commands.ts';
import { commandsFor } from './commands-for.ts';
import type { NotDoneAnswer } from './not-done-answer.ts';

/** Where the schedule lies nobody has looked up. */
const PLACE = patternOf('azure-vm');

function nameOf({ schedule }: Entities): string {
  return schedule?.split('/').at(-1) ?? '<schedule>';
}

function idOf({ subscriptionId, resourceGroup }: AzureMachine, named: Entities): string {
  const { schedule } = named;
  const place = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  return schedule?.startsWith('/') === true
    ? schedule
    : `${place}/providers/Microsoft.Maintenance/maintenanceConfigurations/${nameOf(named)}`;
}

function patched(title: Text, named: Entities, properties: object): ReturnType<NotDoneAnswer['commands']> {
  return commandsFor(title, PLACE, (place) =>
    patchCommands({ id: idOf(place, named) }, MAINTENANCE, properties),
  );
}

const DELETE: Text = { en: 'Delete a schedule', ja: 'スケジュールを削除' };

/** Sources: az maintenance configuration delete; Remove-AzMaintenanceConfiguration. */
function deleted(place: AzureMachine, name: string): Commands {
  return {
    cli: `az maintenance configuration delete ${cliPlace(place)} --resource-name "${name}"`,
    powerShell: inSubscription(
      place,
      `Remove-AzMaintenanceConfiguration -ResourceGroupName '${place.resourceGroup}' -Name '${name}'`,
    ),
  };
}

export const scheduleDelete: NotDoneAnswer = {
  title: DELETE,
  says: [
    {
      en: 'The bot deletes no schedule: nothing was changed. One that was created here is deleted by "undo"; a machine is taken off one by "take web01 off the schedule weekly-sat".',
      ja: 'ボットはスケジュールを削除しません。何も変更していません。ここで作成したものは「元に戻して」で削除されます。マシンを外すだけなら「web01 をスケジュール weekly-sat から外して」と依頼できます。',
    },
    {
      en: 'Portal: Maintenance Configurations, the schedule, Delete. What is assigned to it is patched by it no more.',
      ja: 'ポータル: [メンテナンス構成] でスケジュールを開き、[削除] を押します。割り当てられていたマシンは、以後そのスケジュールでは更新されません。',
    },
  ],
  commands: (_, named) => commandsFor(DELETE, PLACE, (place) => deleted(place, nameOf(named))),
  references: [REFERENCES.maintenanceConfigurations],
  check: null,
};

const PAUSE: Text = { en: 'Let a schedule end', ja: 'スケジュールに終了日時を設定' };

export const schedulePause: NotDoneAnswer = {
  title: { en: 'Pause a schedule', ja: 'スケジュールの一時停止' },
  says: [
    {
      en: 'Azure has no switch for a schedule, and the bot does not put one to rest: nothing was changed. It skips one run ("cancel the next run of weekly-sat") and takes machines off ("take web01 off the schedule weekly-sat").',
      ja: 'スケジュールを止めるスイッチは Azure になく、ボットも停止は行いません。何も変更していません。ボットでできるのは、次回の実行の取り消し (「weekly-sat の次回の実行をキャンセルして」) とマシンの除外 (「web01 をスケジュール weekly-sat から外して」) です。',
    },
    {
      en: 'By hand a schedule rests when its end lies in the past. Portal: Maintenance Configurations, the schedule, Schedule, End on.',
      ja: '手動では、終了日時を過去にすると止まります。ポータル: [メンテナンス構成] でスケジュールを開き、[スケジュール] の終了日時を設定します。',
    },
  ],
  commands: (_, named) =>
    patched(PAUSE, named, { maintenanceWindow: { expirationDateTime: '<yyyy-MM-dd HH:mm>' } }),
  references: [REFERENCES.scheduledPatching],
  check: null,
};

const CHANGE: Text = { en: 'Change when a schedule runs', ja: 'スケジュールの日時を変更' };

export const scheduleChange: NotDoneAnswer = {
  title: CHANGE,
  says: [
    {
      en: 'Of a schedule the bot makes the window longer and excludes updates; it changes neither its name nor when it runs, and makes no window shorter: nothing was changed.',
      ja: 'ボットが変更できるのは、ウィンドウの延長と更新プログラムの除外だけです。名前や日時の変更、ウィンドウの短縮は行いません。何も変更していません。',
    },
    {
      en: 'Portal: Maintenance Configurations, the schedule, Schedule. A name cannot be changed in Azure: create another schedule and assign it. A change less than 15 minutes before a run may not be honoured in it.',
      ja: 'ポータル: [メンテナンス構成] でスケジュールを開き、[スケジュール] で変更します。名前は Azure では変更できないため、別のスケジュールを作成して割り当てます。実行の 15 分前を過ぎてからの変更は、その回に反映されないことがあります。',
    },
  ],
  commands: (_, named) =>
    patched(CHANGE, named, {
      maintenanceWindow: {
        startDateTime: '<yyyy-MM-dd HH:mm>',
        duration: '<HH:mm>',
        timeZone: '<Windows time zone>',
        recurEvery: '<Week Saturday>',
      },
    }),
  references: [REFERENCES.scheduledPatching],
  check: null,
};

const INCLUDE: Text = { en: 'Set what a schedule excludes', ja: 'スケジュールの除外を設定' };

export const exclusionRemove: NotDoneAnswer = {
  title: { en: 'Take an exclusion off a schedule', ja: 'スケジュールの除外の解除' },
  says: [
    {
      en: 'The bot excludes updates, and takes no exclusion off: nothing was changed. One that was made here is taken back by "undo".',
      ja: 'ボットが行うのは更新プログラムの除外だけで、除外の解除は行いません。何も変更していません。ここで除外したものは「元に戻して」で取り消せます。',
    },
    {
      en: 'Portal: Maintenance Configurations, the schedule, Updates. By command the list is sent as it is to be, without the update.',
      ja: 'ポータル: [メンテナンス構成] でスケジュールを開き、[更新プログラム] で除外を外します。コマンドでは、対象の更新を除いた一覧全体を送ります。',
    },
  ],
  commands: (_, named) =>
    patched(INCLUDE, named, {
      installPatches: { windowsParameters: { kbNumbersToExclude: ['<KB numbers to exclude still>'] } },
    }),
  references: [REFERENCES.scheduledPatching],
  check: null,
};
