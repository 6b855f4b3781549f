import { type DecodedError, decodeError } from '../codes/decode-error.ts';
import type { Text } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';

/** What to do about an agent extension that has failed. */
export interface AgentRemedy {
  /** What its error means; null where the bot does not know it. */
  readonly means: Text | null;
  readonly nextStep: Text;
  /** Absent where what the cause offers by itself helps. */
  readonly actions?: readonly OfferedAction[];
  readonly references: readonly string[];
}

export const THEN_REINSTALL: Text = {
  en: 'Then remove the extension and install it again.',
  ja: 'その後、拡張機能を削除して再インストールします。',
};

export const THEN_UPGRADE: Text = {
  en: 'Then upgrade once by hand; if that fails too, open a support request.',
  ja: 'その後、手動で 1 回アップグレードします。それも失敗する場合は、サポート リクエストを作成してください。',
};

/** What helps an agent extension with this error. One that another version, or the same one anew, cannot cure is offered none. `otherwise`: what to do where nothing is known of it; `afterwards`: what is left once the reason is mended. */
export function agentRemedyOf(error: string | null, otherwise: Text, afterwards: Text): AgentRemedy {
  const decoded = error === null ? null : curable(decodeError([error]));
  if (!decoded?.firstStep) return { means: null, nextStep: otherwise, references: [] };
  const { means, firstStep, references } = decoded;
  if (decoded.remedy === 'act-in-azure') return { means, nextStep: firstStep, actions: [], references };
  return {
    means,
    nextStep: { en: `${firstStep.en} ${afterwards.en}`, ja: `${firstStep.ja}${afterwards.ja}` },
    references,
  };
}

function curable([first]: readonly DecodedError[]): DecodedError | null {
  return first?.isKnown && !first.isGeneral ? first : null;
}
