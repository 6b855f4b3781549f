/**
 * What a word of a question can stand for, in either language. A topic says which of these it is about; the words
 * themselves are in `ask/lexicon`. Adding one here without words for both languages does not compile.
 */
export type Concept =
  | 'why'
  | 'which'
  | 'how-to'
  | 'state'
  | 'everything'
  | 'negation'
  | 'assessment'
  | 'update'
  | 'install'
  | 'failure'
  | 'machine'
  | 'schedule'
  | 'agent'
  | 'legacy'
  | 'registration'
  | 'provider'
  | 'help'
  | 'cancel';
