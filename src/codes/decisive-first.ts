import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { type DecodedError, decodeError } from './decode-error.ts';

/**
 * What shows a failure, the text that names `decoded` first: a status that says `Failed` and a summary that refers to details prove less than the code
 * does. As it was where nothing names it.
 */
export function decisiveFirst(
  shown: Evidence,
  errors: readonly Evidence[],
  decoded: Pick<DecodedError, 'id'> | null,
): SomeEvidence {
  const decisive =
    decoded && errors.find(({ value }) => decodeError([value]).some(({ id }) => id === decoded.id));
  return decisive ? [decisive, shown, ...errors.filter((each) => each !== decisive)] : [shown, ...errors];
}
