import type { Text } from '../model/locale.ts';
import { findHresults } from './find-hresults.ts';
import { findSignatures } from './find-signatures.ts';
import { hresultFacility } from './hresult-facility.ts';
import { PACKAGE_MANAGER_SIGNATURES } from './package-manager-signatures.ts';
import { updateAgentCode } from './update-agent-codes.ts';

/** One error that a text names. */
export interface DecodedError {
  /** The code as `0x` and eight lower-case hex digits, or `package-manager-<signature>`. */
  readonly id: string;
  /** False for a code whose meaning the bot does not know; `means` then names its facility only. */
  readonly isKnown: boolean;
  readonly means: Text;
  readonly firstStep: Text | null;
  /** What the text says, letter for letter. */
  readonly quote: string;
}

interface Explanation {
  readonly means: Text;
  readonly firstStep: Text;
}

const SIGNATURES: ReadonlyMap<string, Explanation> = new Map(
  PACKAGE_MANAGER_SIGNATURES.map((signature) => [`package-manager-${signature.id}`, signature]),
);

/** The full-width forms of ASCII that Japanese input methods type, and the dashes that editors make of a minus. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2013\u2212]/g;

/**
 * Every error that the texts name, in order of appearance and each once: HRESULTs in hex or decimal, and what Linux
 * package managers say. Any text is taken, however it was pasted; one that names no error yields nothing.
 */
export function decodeError(texts: readonly string[]): readonly DecodedError[] {
  const decoded = new Map<string, DecodedError>();
  for (const text of texts) {
    // Each replacement is one unit for one unit, so that offsets hold in the original text.
    const plain = text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC')).replace(DASHES, '-');
    const matches = [...findHresults(plain), ...findSignatures(plain)];
    for (const { id, start, length } of matches.sort((left, right) => left.start - right.start)) {
      if (!decoded.has(id)) decoded.set(id, explain(id, text.slice(start, start + length)));
    }
  }
  return [...decoded.values()];
}

function explain(id: string, quote: string): DecodedError {
  const known = updateAgentCode(id) ?? SIGNATURES.get(id);
  if (known === undefined) return { id, isKnown: false, means: facilityOnly(id), firstStep: null, quote };
  return { id, isKnown: true, means: known.means, firstStep: known.firstStep, quote };
}

function facilityOnly(code: string): Text {
  const facility = hresultFacility(code);
  return facility === null
    ? {
        en: `${code} is not a code that the bot knows, nor is its facility.`,
        ja: `${code} はボットの知らないコードで、ファシリティも特定できません。`,
      }
    : {
        en: `${code} is not a code that the bot knows; it was raised by ${facility.en}.`,
        ja: `${code} はボットの知らないコードです。発生元は${/^[ -~]/.test(facility.ja) ? ' ' : ''}${facility.ja}です。`,
      };
}
