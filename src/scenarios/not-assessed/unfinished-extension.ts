import type { PatchExtension } from '../../facts/patch-extension-of.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Quoted } from '../../model/evidence.ts';
import { HOUR_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** Azure waits 90 minutes for an extension; what is still at work later hangs. Source: Troubleshoot virtual machine extensions. */
const LONGEST_WORK_IN_MS = 2 * HOUR_IN_MS;

/** Whether an extension has been at work for longer than one can be. Where nothing says since when, nobody can tell. */
export function isStuck({ unfinished }: PatchExtension, now: Instant): boolean {
  const since = unfinished?.evidence.since ?? null;
  return since !== null && millisecondsBetween(since, now) >= LONGEST_WORK_IN_MS;
}

export function sinceText({ evidence: { since } }: Quoted<string>, now: Instant): Text {
  if (since === null) return { en: '', ja: '' };
  const age = ageText(since, now);
  return {
    en: ` since ${minuteText(since)} (${age.en} ago)`,
    ja: ` ${minuteText(since)} (${age.ja}前) から`,
  };
}

/** The agent that works extensions is started anew first: while it hangs, a deletion hangs as well. */
export function stuckRemedy({ kind, osType }: Machine): Text {
  const isLinux = osType === 'linux';
  const command =
    kind === 'azure-arc'
      ? isLinux
        ? '`sudo systemctl restart extd`'
        : '`Restart-Service ExtensionService`'
      : isLinux
        ? '`sudo systemctl restart walinuxagent || sudo systemctl restart waagent`'
        : '`Restart-Service RdAgent, WindowsAzureGuestAgent`';
  return {
    en: `Restart on the machine what works its extensions (${command}), or the machine itself, and see whether another extension is at work and holds it up. If it stays so, delete the extension and assess the machine; Azure reinstalls it.`,
    ja: `マシン上で拡張機能を処理するサービス (${command}) またはマシンを再起動し、処理中のままの別の拡張機能がないかも確認してください。解消しない場合は、この拡張機能を削除してから評価を実行します (Azure が再インストールします)。`,
  };
}
