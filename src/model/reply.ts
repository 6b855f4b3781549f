/** What a short reply ("2", "the second one", "rg-b", "both") points at in a list of choices; `off-list` is a number beyond its end, or a word that does not say which. */
export type Reply =
  | { readonly picks: 'choice'; readonly index: number }
  | { readonly picks: 'all' }
  | { readonly picks: 'off-list' };
