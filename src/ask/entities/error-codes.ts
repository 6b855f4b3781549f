import { findServiceErrors, findServiceNames } from '../../codes/find-service-errors.ts';
import { writtenCodes } from '../../codes/written-codes.ts';
import { matchesOf } from '../../model/matches-of.ts';
import { type MarkedText, markSpans } from '../marked-text.ts';

/** Symbols and names by which updating calls its errors: `WU_E_NO_SERVICE`, `VMGuestPatchInternalError`, `CL_…`. */
const NAMED_ERROR =
  /(?<![a-z0-9_.-])(?:(?:wu_e|cl|cbs_e|e|ns_e|error)_[a-z_]{3,60}|package_manager_failure|[a-z]{5,40}(?:error|exception|failure|notallowed|notregistered|notfound|timeout|timedout|bypolicy|locked))(?![a-z0-9_-])/g;
/** A compound name is longer than any single word that ends so, but for those that are known. */
const LONGEST_WORD = 12;

/** Marks error codes, however they are written, as `0x` and eight hex digits. */
export function markErrorCodes(text: MarkedText): MarkedText {
  return markSpans(
    text,
    writtenCodes(text.rest).map(({ id, start, length }) => ({
      mark: 'error-code',
      value: id,
      start,
      end: start + length,
    })),
  );
}

/** "what is the error …?", "エラー … の意味を教えて": more tells of trouble in which the name stands, and that has a diagnosis of its own. */
const MOST_BESIDE = 20;

/** Whether hardly anything is said beside a name of that length. */
function isAlone(text: string, length: number): boolean {
  return text.replace(/\s/g, '').length - length <= MOST_BESIDE;
}

/** Marks errors that are called by a name of the service or the agent: one of the list that stands alone, or what has the form of one. */
export function markNamedErrors(text: MarkedText): MarkedText {
  const named = matchesOf(NAMED_ERROR, text.rest).filter(
    ({ 0: name }) => name.includes('_') || name.length > LONGEST_WORD || findServiceErrors(name).length > 0,
  );
  const alone = findServiceNames(text.rest).filter(({ length }) => isAlone(text.rest, length));
  const listed = alone.map(({ start, length }) => ({
    mark: 'named-error' as const,
    value: text.rest.slice(start, start + length),
    start,
    end: start + length,
  }));
  const shaped = named.map(({ 0: name, index }) => ({
    mark: 'named-error' as const,
    value: name,
    start: index,
    end: index + name.length,
  }));
  return markSpans(text, [...listed, ...shaped]);
}
