import type { Text } from '../model/locale.ts';
import type { CloserExplanation, Explanation } from './explanation.ts';

/** An error that Azure, or an extension or agent of it, calls by a name or always says in the same words. */
export interface ServiceError extends Explanation {
  /** As the service writes it: `VMGuestPatchInternalError`; with a `title`, what the bot's own id is made of. */
  readonly name: string;
  /** What it is called where the service gives it no name: then its words alone recognise it. */
  readonly title?: Text;
  /** What it says instead of its name, or where the name stands when the name alone is an ordinary word. Global, every repetition bounded. */
  readonly pattern?: RegExp;
  /** Whether the name in a text is enough; false where it is an ordinary word. */
  readonly isKnownByName?: false;
  /** It tells that something failed, not what. */
  readonly isGeneral?: true;
  readonly guest?: 'windows' | 'linux';
  readonly closer?: readonly CloserExplanation[];
  /** It keeps assessments alone from taking place: no installation fails by it. */
  readonly isOfAssessment?: true;
  /** A page about it. */
  readonly reference?: string;
}

/** A name in lower case with dashes: `vm-guest-patch-internal-error`, `cl-sudo-check-failed`. */
export function serviceErrorId({ name }: Pick<ServiceError, 'name'>): string {
  return name
    .replace(/_/g, '-')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
