import { orchestration } from '../../facts/orchestration.ts';
import { endOf } from '../../facts/schedule-timing.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { scheduleOf } from './covering-schedule.ts';

/** An Arc-enabled server whose operating system updates itself is patched by a schedule as well: Azure does not switch the former off. */
export const osAndPlatformBoth = defineCause({
  id: 'os-and-platform-both',
  title: { en: 'Operating system and schedule both patch', ja: 'OS とスケジュールの両方がパッチを適用' },
  kinds: ['azure-arc'],
  severity: 'at-risk',
  needs: { orchestration, schedules },
  actions: [],
  references: [REFERENCES.windowsUpdateSettings, REFERENCES.scheduledPatching],
  judge({ orchestration: { mode, evidence }, schedules: known }, occasion) {
    const { machine } = occasion;
    const schedule = scheduleOf(known, occasion);
    if (!schedule || endOf(schedule.configuration, occasion.now)) return excluded(known.looked);
    if (mode !== 'automatic-by-os') return excluded(...evidence);
    return holds(
      {
        en: `Two patch ${machine.name}: its operating system by itself, and the schedule ${schedule.name}. What Windows installs before the window is not in the schedule's hands.`,
        ja: `${machine.name} には、OS 自身の自動更新とスケジュール ${schedule.name} の両方がパッチを適用します。メンテナンス期間の前に Windows がインストールした更新プログラムは、スケジュールでは制御できません。`,
      },
      [...evidence, schedule.evidence],
      {
        nextStep: {
          en: 'Switch automatic updates off on the server by policy (Configure Automatic Updates: disabled or notify), so that only the schedule installs.',
          ja: 'サーバーの自動更新をポリシーで無効 (「自動更新を構成する」を無効または通知のみ) にし、スケジュールだけがインストールするようにしてください。',
        },
      },
    );
  },
});
