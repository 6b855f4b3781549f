import type { Text } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { CloserExplanation } from './explanation.ts';
import { findHresults } from './find-hresults.ts';
import { findServiceErrors } from './find-service-errors.ts';
import { findSignatures } from './find-signatures.ts';
import { hresultFacility } from './hresult-facility.ts';
import { type ErrorKind, type Guest, type KnownError, knownError } from './known-error.ts';
import { findExits } from './package-manager/find-exits.ts';
import { toolOfService } from './package-manager/tool-of-service.ts';
import { ACTIONS_OF_REMEDY, type Remedy } from './remedy.ts';
import type { CodeFamily } from './update-agent-code.ts';

/** One error that a text names. */
export interface DecodedError {
  /** The code as `0x` and eight lower-case hex digits, `package-manager-<signature>`, or a service's name with dashes. */
  readonly id: string;
  readonly kind: ErrorKind;
  /** How people write it; null for what is recognised by its words. */
  readonly name: string | null;
  /** A few words for it. */
  readonly title: Text;
  /** False for a code whose meaning the bot does not know; `means` then names its facility only. */
  readonly isKnown: boolean;
  /** It tells that something failed, not what: the text itself may say more. */
  readonly isGeneral: boolean;
  /** It keeps assessments alone from taking place: no installation fails by it. */
  readonly isOfAssessment: boolean;
  readonly means: Text;
  readonly firstStep: Text | null;
  /** Null where nothing is known. */
  readonly remedy: Remedy | null;
  /** What the remedy offers, in order, with the updates it is about. */
  readonly actions: readonly OfferedAction[];
  /** What has to be looked at inside the machine; null where nothing there explains it. */
  readonly guest: Guest | null;
  /** Only of an HRESULT that is known. */
  readonly family: CodeFamily | null;
  readonly references: readonly string[];
  /** What the text says, letter for letter. */
  readonly quote: string;
}

/** The full-width forms of ASCII that Japanese input methods type, and the dashes that editors make of a minus. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2013\u2212]/g;

/** The number of an update beside an error, as Microsoft writes it. */
const UPDATE = /\bKB[ :-]?(\d{6,8})(?!\d)/gi;

/**
 * Every error that the texts name, each once: HRESULTs in hex or decimal, what Linux package managers say or exit with, and what
 * Azure and its extensions call by a name. Those that tell what is wrong come first, then those that only tell that something is,
 * then codes that are not known; otherwise in order of appearance. What one text says makes the explanation of another closer, so
 * give together what belongs together. Any text is taken, however it was pasted; one that names no error yields nothing.
 * `patchService`: what the record of the machine says it is updated from, which a text that was cut off may no longer say.
 */
export function decodeError(
  texts: readonly string[],
  patchService: string | null = null,
): readonly DecodedError[] {
  const tool = toolOfService(patchService);
  const quotes = new Map<string, string>();
  const plainTexts = texts.map(plainText);
  for (const [index, plain] of plainTexts.entries()) {
    const text = texts[index] ?? '';
    const matches = [
      ...findHresults(plain),
      ...findSignatures(plain),
      ...findExits(plain, tool),
      ...findServiceErrors(plain),
    ];
    for (const { id, start, length } of matches.sort((left, right) => left.start - right.start))
      if (!quotes.has(id)) quotes.set(id, text.slice(start, start + length));
  }
  return [...quotes]
    .map(([id, quote]) => ({ id, quote, known: knownError(id) }))
    .sort((left, right) => rank(left) - rank(right))
    .map(({ id, quote, known }) =>
      known ? explained(id, quote, known, plainTexts) : unexplained(id, quote),
    );
}

/** Each replacement is one unit for one unit, so that offsets hold in the original text. */
function plainText(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC')).replace(DASHES, '-');
}

/** An exit code that only tells that a package manager failed still names the tool; that an operation failed tells least. */
function rank({ id, known }: { readonly id: string; readonly known: KnownError | null }): number {
  if (known === null) return 4;
  if (!known.isGeneral) return 0;
  return Math.max(1, LEAST_TELLING.indexOf(id) + 2);
}

const LEAST_TELLING = ['package-manager-failure', 'operation-failed'];

function explained(
  id: string,
  quote: string,
  { kind, name, title, isGeneral, isOfAssessment, guest, family, closer, reference, ...general }: KnownError,
  texts: readonly string[],
): DecodedError {
  const nearer = closer.find(({ beside }) => texts.some((text) => beside.test(text)));
  const { means, firstStep, remedy } = nearer ?? general;
  const actions = actionsOf(remedy, updatesBeside(nearer ?? null, texts));
  const page = nearer ? nearer.reference : reference;
  const references = page ? [page] : [];
  return {
    id,
    kind,
    name,
    title,
    isKnown: true,
    isGeneral,
    isOfAssessment,
    means,
    firstStep,
    remedy,
    actions,
    guest,
    family,
    references,
    quote,
  };
}

function actionsOf(remedy: Remedy, kb: readonly string[]): readonly OfferedAction[] {
  if (remedy === 'leave-out-update' && kb.length > 0) return [{ id: 'exclude-update', arguments: { kb } }];
  return ACTIONS_OF_REMEDY[remedy].map((id) => ({ id }));
}

/** Numbers of updates in the texts: those that the closer explanation is about, else all. */
function updatesBeside(nearer: CloserExplanation | null, texts: readonly string[]): readonly string[] {
  const pattern = nearer === null ? UPDATE : new RegExp(nearer.beside.source, 'gi');
  const numbers = texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, number]) => number ?? []));
  return [...new Set(numbers)];
}

function unexplained(id: string, quote: string): DecodedError {
  const means = facilityOnly(id);
  return {
    id,
    kind: 'hresult',
    name: id,
    title: { en: id, ja: `コード ${id}` },
    isKnown: false,
    isGeneral: false,
    isOfAssessment: false,
    means,
    firstStep: null,
    remedy: null,
    actions: [],
    guest: 'windows',
    family: null,
    references: [],
    quote,
  };
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
