/** The two languages that every text of the product is written in. */
export type Locale = 'en' | 'ja';

export const LOCALES = ['en', 'ja'] as const satisfies readonly Locale[];

/** One text in both languages: a missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>;
