import type { Text } from '../model/locale.ts';
import type { DecodedError } from './decode-error.ts';

/** What an error is called in a sentence: its code or name, or what it is. */
export function called({ name, title }: Pick<DecodedError, 'name' | 'title'>): Text {
  return name === null ? { en: title.en, ja: `「${title.ja}」` } : { en: name, ja: name };
}

/** The same within a sentence: in Japanese a Latin name stands between blanks, a title in its brackets does not. */
export function calledWithin(error: Pick<DecodedError, 'name' | 'title'>): Text {
  const { en, ja } = called(error);
  return { en, ja: error.name === null ? ja : ` ${ja} ` };
}

/** Errors beside the one that is spoken of. What only tells that something failed adds nothing. */
export function alsoNamed(others: readonly DecodedError[]): readonly Text[] {
  return others.filter(({ isGeneral }) => !isGeneral).map(inShort);
}

/** What an error means and what to do first. */
export function inShort(error: DecodedError): Text {
  const { en, ja } = called(error);
  const { means, firstStep } = error;
  return {
    en: firstStep ? `${en}: ${means.en} First step: ${firstStep.en}` : `${en}: ${means.en}`,
    ja: firstStep ? `${ja}: ${means.ja}最初の対処: ${firstStep.ja}` : `${ja}: ${means.ja}`,
  };
}
