export const EXAMPLES = { en: [], ja: [] };
