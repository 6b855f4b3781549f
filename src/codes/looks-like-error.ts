/** `SomethingFailedError`, `CL_SOMETHING_NEW`, `Namespace.SomeException`: a name that programs give to errors, not a word. */
const NAME_OF_ERROR =
  /(?<![A-Za-z0-9_])(?:[A-Z][a-z0-9]{1,30}|[A-Z]{2,6}(?=[A-Z][a-z])){1,8}(?:Error|Exception|Failure|Failed|NotAllowed|NotFound|NotRegistered|Timeout|TimedOut)(?![A-Za-z0-9_])|(?<![A-Za-z0-9_-])(?:WU_E|CBS_E|CL|E|ERROR)_[A-Z0-9_]{3,60}(?![A-Za-z0-9_])/;

/** The first name in a text that looks like one of an error; null where there is none. */
export function nameOfError(text: string): string | null {
  return NAME_OF_ERROR.exec(text)?.[0] ?? null;
}
