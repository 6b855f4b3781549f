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
    return JSON.parse(text);
  } catch (error) {
    return new MalformedJson(error instanceof Error ? error.message : String(error));
  }
}
