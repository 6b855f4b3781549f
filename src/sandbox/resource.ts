import type { JsonObject } from './json-object.ts';

/** One ARM resource as GET returns it. Never changed in place: a write replaces it, so that older views keep theirs. */
export interface Resource extends JsonObject {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly location?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly properties: JsonObject;
}
