import { type DecodedError, decodeError } from '../codes/decode-error.ts';
import type { Agent } from '../facts/agent-extension.ts';
import type { UpgradeEvents } from '../facts/agent-upgrade-events.ts';
import { evidenceOfAttempt, refusedLast } from '../judging/agent-upgrades.ts';
import type { Judgement } from '../judging/cause.ts';
import type { Occasion } from '../judging/occasion.ts';
import { excluded, holds } from '../judging/outcome.ts';
import { minuteText } from '../judging/time-text.ts';
import type { Text } from '../model/locale.ts';

/** Whether Azure refused the last request to upgrade the agent: the machine was not touched, and no retry gets further. */
export function judgeRefusal(
  { attempts, looked }: UpgradeEvents,
  { listed }: Agent,
  { machine }: Occasion<'azure-vm' | 'azure-arc'>,
): Judgement {
  const refused = refusedLast(attempts);
  if (refused === null) return excluded(attempts[0]?.evidence ?? looked);
  const { at, caller, error, code } = refused;
  const decoded = decodedFrom(code, error?.value ?? '');
  const who = caller === null ? { en: '', ja: '' } : { en: ` of ${caller}`, ja: `${caller} による` };
  return holds(
    {
      en: `Azure refused the request${who.en} to upgrade the agent on ${machine.name} (${minuteText(at)}, ${code}); on the machine nothing was begun, and the agent is as before.`,
      ja: `${machine.name} のエージェントをアップグレードする${who.ja}要求は、Azure に拒否されました (${minuteText(at)}、${code})。マシン上では何も開始されておらず、エージェントは以前のままです。`,
    },
    [...evidenceOfAttempt(refused), listed],
    {
      nextStep: BY_ERROR[decoded?.id ?? ''] ?? decoded?.firstStep ?? AS_IT_SAYS,
      notes: [...(decoded ? [decoded.means] : []), REFUSED_AGAIN],
    },
  );
}

function decodedFrom(code: string | null, message: string): DecodedError | null {
  const [first] = decodeError([`${code}: ${message}`]);
  return first?.isKnown && !first.isGeneral ? first : null;
}

/** What the table of errors says of these is about the extension that assesses and patches. */
const BY_ERROR: Readonly<Record<string, Text>> = {
  'request-disallowed-by-policy': {
    en: "Find the policy assignment that the message names; let it allow the agent's extension, or exempt the machine.",
    ja: 'メッセージに示されたポリシーの割り当てを確認し、エージェントの拡張機能を許可に加えるか、マシンを適用除外にしてください。',
  },
};

const AS_IT_SAYS: Text = {
  en: "Mend what Azure's message names, then upgrade once more.",
  ja: 'Azure のメッセージが示す点を修正してから、再度アップグレードしてください。',
};

const REFUSED_AGAIN: Text = {
  en: 'Until that is mended, every further request is refused as well: waiting for a retry does not help.',
  ja: 'この点を修正するまでは、以後の要求も拒否されます。再試行を待っても解決しません。',
};
