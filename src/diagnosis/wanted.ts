/** Which machines are meant: those of some names or resource ids (lower case), or all in scope. */
export type Wanted = { readonly names: readonly string[] } | 'all';
