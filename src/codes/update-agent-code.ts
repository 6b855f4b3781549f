import type { Text } from '../model/locale.ts';
import type { CloserExplanation, Explanation } from './explanation.ts';
import type { Remedy } from './remedy.ts';

/**
 * Where the remedy of a code lies: `no-action` is a code that asks for nothing by itself, because it reports a normal
 * state or sums up other codes.
 */
export type CodeFamily =
  | 'network'
  | 'proxy'
  | 'server'
  | 'policy'
  | 'service'
  | 'component-store'
  | 'reboot'
  | 'data'
  | 'no-action';

/** What a code says, without the family that its list stands for. */
export interface CodeEntry {
  /** `0x` and eight lower-case hex digits. */
  readonly code: string;
  readonly means: Text;
  readonly firstStep: Text;
  /** Where it is another than that of its family. */
  readonly remedy?: Remedy;
  /** It sums up the codes of single updates. */
  readonly isGeneral?: true;
  readonly closer?: readonly CloserExplanation[];
  /** A page about it. */
  readonly reference?: string;
}

/** One HRESULT of Windows Update and servicing: what it means, and what to look at first. */
export interface UpdateAgentCode extends CodeEntry, Explanation {
  readonly remedy: Remedy;
  readonly family: CodeFamily;
}
