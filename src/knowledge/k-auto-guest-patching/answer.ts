import { orchestration } from '../../facts/orchestration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { patchStatusCommands, STOP_PACKAGEKIT } from './commands.ts';
import { K_AUTO_GUEST_PATCHING } from './topic.ts';

/** When automatic VM guest patching installs, what, in which order, and what it needs. Source: automatic VM guest patching. */
export const autoGuestPatching = defineKnowledge({
  topic: K_AUTO_GUEST_PATCHING,
  needs: { mode: orchestration },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [...hoursOf(about.machine), ...modeOfMachine(about.machine, about.facts.mode, 'azure-managed')]
        : []),
    ],
    commands: [
      ...modeCommands('azure-managed', about),
      ...patchStatusCommands(about?.machine ?? null),
      ...(about?.machine.osType === 'windows' || about?.machine.kind === 'azure-arc'
        ? []
        : [STOP_PACKAGEKIT]),
    ],
    references: [REFERENCES.automaticGuestPatching],
    check: 'patch-orchestration',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: "Automatic VM guest patching installs between 22:00 and 04:00 in the time zone of the machine's region, on any day within 30 days of a monthly release. The virtual machine has to be running then. You cannot choose the day or move the hours; for that use a schedule (Customer Managed Schedules).",
    ja: 'VM ゲストの自動パッチ適用 (Automatic VM Guest Patching) は、VM のリージョンのタイム ゾーンで 22:00 から 04:00 のオフピーク時に、毎月の公開から 30 日以内のいずれかの日に適用されます。その時間帯に VM が起動している必要があります。日の指定や時間帯の変更はできません。指定したい場合はスケジュール (カスタマー マネージド スケジュール) を使います。',
  },
  {
    en: 'It installs Critical and Security, nothing else; it assesses every few days, and restarts as rebootSetting says. Updates that failed or did not fit are tried again in the next off-peak hours. A machine that was off is taken at the next assessment after it runs again, usually within a few days.',
    ja: '適用されるのは緊急とセキュリティだけです。評価は数日ごとに行われ、再起動は rebootSetting に従います。失敗した更新や間に合わなかった更新は、次のオフピーク時に再試行されます。停止していた VM は、起動後の次の評価 (通常は数日以内) で対象になります。',
  },
  {
    en: 'Azure goes region by region and stops where machines turn out unhealthy: never paired regions or two availability zones at once, and of an availability set one update domain, at most 20 % of it at a time (one by one below 10 machines). The date of one machine therefore varies from month to month.',
    ja: 'Azure はリージョンごとに段階的に展開し、正常性に問題があれば次へ進みません。ペア リージョンや複数の可用性ゾーンが同時に更新されることはなく、可用性セットでは 1 つの更新ドメイン内で同時に最大 20 % (10 台未満なら 1 台ずつ) です。そのため、同じ VM でも適用日は月によって変わります。',
  },
  {
    en: 'It needs patchMode AutomaticByPlatform without the bypass flag, a supported marketplace image, the guest agent (Linux: 2.2.53.1 or later) and a reachable update source. Turning it on may take more than 3 hours of off-peak time. Flexible scale sets are patched at all hours and need the Application Health extension.',
    ja: '必要なものは、patchMode が AutomaticByPlatform (bypass フラグなし)、サポートされている Marketplace イメージ、ゲスト エージェント (Linux は 2.2.53.1 以降)、到達できる更新元です。初回の有効化は、オフピーク時のうちに 3 時間以上かかることがあります。フレキシブル スケール セットは時間帯を問わず適用され、Application Health 拡張機能が必要です。',
  },
];

function hoursOf({ name, kind, location }: Machine): readonly Text[] {
  if (kind !== 'azure-vm' || location === null) return [];
  return [
    {
      en: `${name} is in ${location}: its off-peak hours are 22:00 to 04:00 by the clock of that region.`,
      ja: `${name} のリージョンは ${location} です。オフピーク時は、そのリージョンの現地時間で 22:00 から 04:00 です。`,
    },
  ];
}
