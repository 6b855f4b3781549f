import type { ScalarFunctions } from '../scalar-function.ts';
import { textOf } from './text-of.ts';

/** parse_csv(): the fields of the first record of a CSV text. */
export const csvParsingFunctions: ScalarFunctions = {
  parse_csv: ([text]) => fieldsOfFirstRecord(textOf(text)),
};

/** Quotes inside a quoted field are doubled. */
const field = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,"\r\n]*))(?<end>,|\r?\n|$)/g;

function fieldsOfFirstRecord(text: string): readonly string[] {
  const fields: string[] = [];
  for (const { groups } of text.matchAll(field)) {
    fields.push(groups?.quoted?.replaceAll('""', '"') ?? groups?.bare ?? '');
    if (groups?.end !== ',') break;
  }
  return fields;
}
