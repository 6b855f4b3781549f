import { type Gap, type GapSubject, gap } from '../model/reading.ts';
import { AzureReadError } from './read-error.ts';

/** The gap that a failed read leaves in a fact, or in finding a `machine`. Anything but an AzureReadError is a fault of the product and goes on up. */
export function gapOf(subject: GapSubject, error: unknown): Gap {
  if (error instanceof AzureReadError) return gap(subject, error.code, error.needs);
  throw error;
}
