import { isNestedTooDeeply } from './world/file-shape.ts';

/** Stands as the body of a call whose body was sent but is not JSON. */
export class MalformedJson {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The JSON value of a request body; undefined for an empty one. */
export function parsedBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isNestedTooDeeply(value) ? new MalformedJson('it is nested too deeply.') : value;
  } catch (error) {
    return new MalformedJson(error instanceof Error ? error.message : String(error));
  }
}
