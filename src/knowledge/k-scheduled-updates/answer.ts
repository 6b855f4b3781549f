import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { type Schedules, schedules } from '../../facts/schedules.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { scheduleSetting } from '../schedule-setting.ts';
import { told } from '../told.ts';
import { commandsFor } from './commands.ts';
import { K_SCHEDULED_UPDATES } from './topic.ts';

/** Schedules (maintenance configurations): what they do, their limits, and how one is made. Source: scheduled patching, maintenance configurations. */
export const scheduledUpdates = defineKnowledge({
  topic: K_SCHEDULED_UPDATES,
  needs: { settings: patchSettings, mode: orchestration, schedules },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...told(about.machine, about.facts.settings, (settings) =>
              about.facts.mode?.isKnown
                ? [scheduleSetting(about.machine, about.facts.mode.value, settings)]
                : [],
            ),
            ...told(about.machine, about.facts.schedules, (found) => [ofMachine(about.machine, found)]),
            ...whyNotFilledIn(about.machine),
          ]
        : []),
    ],
    commands: commandsFor(about?.machine ?? null),
    references: [REFERENCES.scheduledPatching, REFERENCES.maintenanceConfigurations, REFERENCES.dynamicScope],
    check: 'schedule-not-applied',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'A schedule is a maintenance configuration: when (start, recurrence, time zone), how long, which updates, and whether to restart. Portal: Azure Update Manager, Schedule updates; or Maintenance configurations, Create, scope Guest.',
    ja: 'スケジュールの実体はメンテナンス構成です。開始日時・繰り返し・タイム ゾーン、期間、対象の更新プログラム、再起動の可否を決めます。ポータルでは Azure Update Manager の [スケジュールの更新]、または [メンテナンス構成] の [作成] (スコープは [ゲスト]) から作ります。',
  },
  {
    en: 'A virtual machine has to be set to Customer Managed Schedules: patchMode AutomaticByPlatform and bypassPlatformSafetyChecksOnUserSchedule true, both. Without them the run fails for want of its prerequisites. Arc-enabled servers need no such setting.',
    ja: 'VM のパッチ オーケストレーションは [カスタマー マネージド スケジュール] が必須です (patchMode が AutomaticByPlatform、かつ bypassPlatformSafetyChecksOnUserSchedule が true)。満たさないと、前提条件不足で実行が失敗します。Arc 対応サーバーには不要です。',
  },
  {
    en: 'Limits: window 1 h 30 min to 3 h 55 min, recurrence no closer than every 6 hours, created or changed at least 15 minutes before a run (better an hour), time zones by their Windows names. Days as "Week Saturday", "Month Second Tuesday Offset4" (the Saturday after Patch Tuesday).',
    ja: '制限: 期間は 1 時間 30 分 ～ 3 時間 55 分、間隔は 6 時間以上、作成・変更は実行の 15 分前まで (余裕をみて 1 時間前)。タイム ゾーンは Windows の名前で指定します。曜日の書き方は "Week Saturday"、"Month Second Tuesday Offset4" (第 2 火曜の直後の土曜) など。',
  },
  {
    en: 'Machines are assigned one by one or by a dynamic scope (subscription, resource group, region, OS, tags), which is worked out about 15 minutes before each run. All machines of a schedule start together; a machine that is stopped then is left out.',
    ja: '対象は、個別の割り当てか動的スコープ (サブスクリプション、リソース グループ、リージョン、OS、タグ) で決めます。動的スコープは実行の約 15 分前に評価されます。全マシンが同時に始まり、その時点で停止しているマシンには適用されません。',
  },
];

function ofMachine({ name }: Machine, { covering }: Schedules): Text {
  const names = covering.map((schedule) => schedule.name);
  return names.length === 0
    ? { en: `No schedule covers ${name} now.`, ja: `${name} を対象とするスケジュールは現在ありません。` }
    : {
        en: `Schedules that cover ${name}: ${names.join(', ')}.`,
        ja: `${name} を対象とするスケジュール: ${names.join('、')}。`,
      };
}
