import { decodeError } from '../codes/decode-error.ts';
import type { Text } from '../model/locale.ts';
import { APPROVALS_MISSING, POLICY_REFUSES } from '../model/policy.ts';
import { SIGN_IN_OVER } from '../model/sign-ins.ts';
import { smallestRole } from './built-in-roles.ts';

/** What it means that Azure refused or failed a call, by its own code and message; null where the bot does not know. */
export function failureMeans({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): Text | null {
  const left = WHY_LEFT.get(code);
  if (left !== undefined) return left;
  const known = decodeError([`${code}: ${message}`]).find(({ isKnown }) => isKnown);
  return permissionMissing(code, message) ?? known?.means ?? null;
}

/** ARM names the action that it missed in the message of its 403. Source: Troubleshoot Azure RBAC. */
function permissionMissing(code: string, message: string): Text | null {
  const action = /perform action '(?<action>[\w./]+)'/i.exec(message)?.groups?.action;
  if (!/^(?:Linked)?AuthorizationFailed$/.test(code) || action === undefined) return null;
  const role = smallestRole([action]);
  return role === null
    ? {
        en: `The identity that it was sent as lacks the permission ${action}; deploy/acting-role.json has it.`,
        ja: `送信に使われた ID にアクセス許可 ${action} がありません。deploy/acting-role.json に含まれています。`,
      }
    : {
        en: `The identity that it was sent as lacks the permission ${action}; the smallest built-in role that has it is ${role}.`,
        ja: `送信に使われた ID にアクセス許可 ${action} がありません。これを含む最小の組み込みロールは ${role} です。`,
      };
}

/** What the bot itself did not send any more. */
const WHY_LEFT: ReadonlyMap<string, Text> = new Map([
  [
    SIGN_IN_OVER,
    {
      en: 'It was not sent: the sign-in of whoever asked is over. Ask for it again and press the button.',
      ja: '送信していません。依頼者のサインインの有効期限が切れました。もう一度依頼し、ボタンを押してください。',
    },
  ],
  [
    POLICY_REFUSES,
    {
      en: 'It was not sent: the policy of now does not allow it to whoever asked.',
      ja: '送信していません。現在のポリシーでは、依頼者に許可されていません。',
    },
  ],
  [
    APPROVALS_MISSING,
    {
      en: 'It was not sent: by the policy of now its approvals are too few. Ask for it again.',
      ja: '送信していません。現在のポリシーでは承認が足りません。もう一度依頼してください。',
    },
  ],
]);
