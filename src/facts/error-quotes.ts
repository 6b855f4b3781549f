import type { z } from 'zod';
import { type Citation, quote } from '../azure/quote.ts';
import type { apiError } from '../azure/virtual-machine.ts';
import type { Quoted } from '../model/evidence.ts';

/** The messages of an error and its details, each quoted from its own field; empty without an error. */
export function errorQuotes(
  error: z.infer<typeof apiError>,
  citation: Citation,
  path: string,
): readonly Quoted<string>[] {
  if (!error) return [];
  const parts = [
    { ...error, at: path },
    ...error.details.map((detail, index) => ({ ...detail, at: `${path}.details[${index}]` })),
  ];
  return parts.flatMap(({ at, code, message }) => {
    const text = [code, message].filter(Boolean).join(': ');
    return text === '' ? [] : [quote(citation, at, text)];
  });
}
