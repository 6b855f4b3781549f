import type { GuestAgent } from '../../facts/guest-agent.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { compareVersions } from '../../model/version.ts';

/** The oldest Linux agent that patching by Azure supports. Source: Automatic guest patching, "Requirements". */
const OLDEST_LINUX_AGENT = '2.2.53.1';

/** The version of a guest agent that is too old to be sure of; null where it is not, or nobody knows. */
export function tooOldGuestAgent(
  agent: Reading<GuestAgent> | undefined,
  { osType }: Machine,
): Quoted<string> | null {
  const version = agent?.isKnown ? agent.value.version : null;
  if (osType !== 'linux' || !version || !/^\d+(?:\.\d+)+$/.test(version.value)) return null;
  return compareVersions(version.value, OLDEST_LINUX_AGENT) < 0 ? version : null;
}

export function guestAgentTooOld(version: string): Text {
  return {
    en: `The guest agent is ${version}, older than ${OLDEST_LINUX_AGENT}, the oldest that patching by Azure supports. It may be what keeps the extension away: update it first (package walinuxagent or WALinuxAgent).`,
    ja: `ゲスト エージェントは ${version} で、Azure による更新がサポートする最も古いバージョン (${OLDEST_LINUX_AGENT}) より古いものです。拡張機能がインストールされない原因の可能性があります。先に更新してください (パッケージは walinuxagent または WALinuxAgent)。`,
  };
}
