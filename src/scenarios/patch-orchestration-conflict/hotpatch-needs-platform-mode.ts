import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/**
 * Hotpatch is switched on for a virtual machine that the platform does not patch: it needs AutomaticByPlatform, and Azure refuses
 * it beside Customer Managed Schedules ("Hotpatch updates require platform safety checks").
 */
export const hotpatchNeedsPlatformMode = defineCause({
  id: 'hotpatch-needs-platform-mode',
  title: { en: 'Hotpatch without platform orchestration', ja: 'ホットパッチにプラットフォーム管理が必要' },
  // Arc-enabled servers are hotpatched by licence, whatever the orchestration.
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { settings: patchSettings, orchestration },
  // Which of the two is wanted is the owner's choice, and either setting takes the other away: nothing is offered.
  actions: [],
  references: [REFERENCES.hotpatch, REFERENCES.patchOrchestration],
  judge({ settings: { enableHotpatching }, orchestration: { mode, evidence } }, { machine }) {
    if (enableHotpatching.value !== true) return excluded(enableHotpatching.evidence);
    if (mode === 'azure-managed') return excluded(...evidence);
    const isScheduled = mode === 'customer-managed';
    return holds(
      isScheduled
        ? {
            en: `Hotpatch is on for ${machine.name}, but Customer Managed Schedules exclude it: Azure requires the platform's safety checks for hotpatches.`,
            ja: `${machine.name} ではホットパッチが有効ですが、カスタマー マネージド スケジュールとは併用できません。ホットパッチにはプラットフォームの安全性チェックが必要です。`,
          }
        : {
            en: `Hotpatch is on for ${machine.name}, but it works only with patchMode AutomaticByPlatform.`,
            ja: `${machine.name} ではホットパッチが有効ですが、patchMode が AutomaticByPlatform の場合にしか機能しません。`,
          },
      [enableHotpatching.evidence, ...evidence],
      {
        nextStep: {
          en: 'Choose one: hotpatches by the platform (Azure Managed - Safe Deployment), or your own schedule with hotpatch off (enableHotpatching false).',
          ja: 'どちらかを選んでください: プラットフォームによるホットパッチ (Azure マネージド - 安全なデプロイ)、またはホットパッチを無効 (enableHotpatching を false) にした独自のスケジュール。',
        },
      },
    );
  },
});
