import type { InstallationRequests } from '../../facts/installation-requests.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { isOnDemand, scheduleOfRun } from '../../judging/installation-words.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';

/** Who or what started a run. `person`: on demand; `caller` null: the activity log does not say who, or was not read. */
export type Starter =
  | { readonly kind: 'schedule'; readonly name: string }
  | { readonly kind: 'person'; readonly caller: string | null }
  | { readonly kind: 'platform' }
  | { readonly kind: 'not-on-record' };

/** A run begins some minutes after it was asked for. */
const LONGEST_DELAY_IN_MS = 30 * MINUTE_IN_MS;

export function starterOf(run: Installation, requests: Reading<InstallationRequests> | undefined): Starter {
  const name = scheduleOfRun(run);
  if (name !== null) return { kind: 'schedule', name };
  if (isOnDemand(run)) return { kind: 'person', caller: callerOf(run, requests) };
  return { kind: run.startedBy.value?.toLowerCase() === 'platform' ? 'platform' : 'not-on-record' };
}

/** Who asked for it last before it began. */
function callerOf(
  { startedAt }: Installation,
  requests: Reading<InstallationRequests> | undefined,
): string | null {
  if (startedAt === null || !requests?.isKnown) return null;
  const request = requests.value.requests.find(({ at }) => {
    const delay = millisecondsBetween(at, startedAt);
    return delay > -MINUTE_IN_MS && delay <= LONGEST_DELAY_IN_MS;
  });
  return request?.caller ?? null;
}

export function starterText(starter: Starter): Text {
  switch (starter.kind) {
    case 'schedule':
      return { en: `schedule ${starter.name}`, ja: `スケジュール ${starter.name}` };
    case 'person':
      return starter.caller === null
        ? { en: 'on demand, by whom is not on record', ja: 'オンデマンド (実行者の記録なし)' }
        : { en: `on demand by ${starter.caller}`, ja: `オンデマンド (実行者: ${starter.caller})` };
    case 'platform':
      return { en: 'started by the platform', ja: 'プラットフォームが開始' };
    case 'not-on-record':
      return { en: 'what started it is not on record', ja: '開始元の記録なし' };
  }
}
