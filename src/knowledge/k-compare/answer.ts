import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { periodicSetting } from '../periodic-setting.ts';
import { scheduleSetting } from '../schedule-setting.ts';
import { told } from '../told.ts';
import { K_COMPARE } from './topic.ts';

/** The features of Update Manager side by side, and which of them need Customer Managed Schedules. Source: assessment options, deploying updates, scheduled patching. */
export const compare = defineKnowledge({
  topic: K_COMPARE,
  needs: { settings: patchSettings, mode: orchestration },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? told(about.machine, about.facts.settings, (settings) => [
            periodicSetting(about.machine, settings),
            ...(about.facts.mode?.isKnown
              ? [scheduleSetting(about.machine, about.facts.mode.value, settings)]
              : []),
          ])
        : []),
    ],
    commands: [],
    references: [REFERENCES.assessmentOptions, REFERENCES.deployUpdates, REFERENCES.scheduledPatching],
    check: 'patch-orchestration',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Four features: two look (check for updates, once; periodic assessment, every 24 hours), two install (one-time update, once; schedule, at the times you set).',
    ja: '機能は 4 つです。確認だけを行うのが「更新プログラムの確認」(1 回) と「定期評価」(24 時間ごと)、適用するのが「1 回限りの更新」(1 回) と「スケジュールの更新」(決めた日時) です。',
  },
  {
    en: 'Only the schedule needs Customer Managed Schedules as the patch orchestration of a virtual machine. Check for updates, periodic assessment and one-time updates work in every mode; on an Arc-enabled server all four do.',
    ja: 'VM のパッチ オーケストレーションを [カスタマー マネージド スケジュール] にする必要があるのは、スケジュールだけです。更新プログラムの確認、定期評価、1 回限りの更新は、どのモードでも使えます。Arc 対応サーバーでは、4 つともこのモードの設定なしで使えます。',
  },
  {
    en: 'Set up before: nothing for the two that run once; assessmentMode AutomaticByPlatform for periodic assessment; the mode, a maintenance configuration and its assignment for a schedule.',
    ja: '事前の設定: 1 回だけの 2 つは不要、定期評価は assessmentMode を AutomaticByPlatform に、スケジュールはモードの変更、メンテナンス構成の作成、割り当てが必要です。',
  },
  {
    en: 'Which to take: one-time update for an urgent fix or a pilot; a schedule for what recurs; periodic assessment with either, so that you see what is missing and that it arrived.',
    ja: '使い分け: 緊急の修正や試験適用は 1 回限りの更新、毎月の定例はスケジュール。どちらの場合も、不足や適用結果を把握するために定期評価は有効にしておきます。',
  },
];
