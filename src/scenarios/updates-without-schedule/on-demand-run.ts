import { installationRequests } from '../../facts/installation-requests.ts';
import { installedUpdates } from '../../facts/installed-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationSubject, installationText, isOnDemand } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion } from './run-in-question.ts';

/** An installation begins so soon after it is asked for. Chosen, not documented: the request has to reach the machine's extension. */
const SAME_REQUEST_IN_MS = 30 * MINUTE_IN_MS;

/** Somebody, or something with an identity, started a one-time update. */
export const onDemandRun = defineCause({
  id: 'on-demand-run',
  title: { en: 'Somebody started a one-time update', ja: 'ユーザーが開始した 1 回限りの更新' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'at-risk',
  needs: { installedUpdates },
  wants: { installationRequests },
  actions: [],
  references: [REFERENCES.rolesAndPermissions],
  judge({ installedUpdates: known, installationRequests: requested }, occasion) {
    const { machine } = occasion;
    const asked = runInQuestion(known, occasion);
    if (asked.kind === 'forgotten') return undecided(asked.gap);
    if (asked.kind === 'none') return excluded(known.looked);
    const { run } = asked;
    if (!isOnDemand(run)) return excluded(run.startedBy.evidence, run.maintenanceRun.evidence);
    const at = run.startedAt ?? run.lastModifiedAt;
    const request = requested?.isKnown
      ? requested.value.requests.find(
          (each) => at !== null && Math.abs(millisecondsBetween(each.at, at)) <= SAME_REQUEST_IN_MS,
        )
      : undefined;
    const what = installationText(run, machine.name);
    const caller = request?.caller ?? null;
    return holds(
      {
        en: `${caller ?? 'Somebody'} started ${what.en} on demand; no schedule is behind it.`,
        ja: `${what.ja}は、${caller === null ? 'ユーザー' : `${caller} `}がオンデマンドで開始したものです。スケジュールによる実行ではありません。`,
      },
      [run.startedBy.evidence, run.maintenanceRun.evidence, ...(request?.evidence ?? [])],
      {
        subject: installationSubject(run),
        nextStep: caller === null ? LOOK_UP : askThem(caller),
        notes: requested?.isKnown === false ? [couldNotRead(requested.needs)] : [],
      },
    );
  },
});

function askThem(caller: string): Text {
  return {
    en: `Ask ${caller}; an object id is that of an application or managed identity in Microsoft Entra ID. Who may start one has the action installPatches.`,
    ja: `${caller} に確認してください。オブジェクト ID の場合は、Microsoft Entra ID のアプリケーションまたはマネージド ID です。開始できるのは installPatches アクションの権限を持つユーザーです。`,
  };
}

const LOOK_UP: Text = {
  en: 'See who it was in the activity log of the machine: operation installPatches, around that time (kept for 90 days).',
  ja: '開始したユーザーは、マシンのアクティビティ ログでその時刻の installPatches 操作を確認してください (保持期間 90 日)。',
};

function couldNotRead(needs: Text): Text {
  return {
    en: `Who started it could not be read from the activity log. ${needs.en}`,
    ja: `開始したユーザーをアクティビティ ログから読み取れませんでした。${needs.ja}`,
  };
}
