import type { Block, Fold } from '../model/block.ts';
import type { Evidence, Source } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { wordsInBoth } from './words/words-in.ts';

/**
 * Source: the links that Resource Graph Explorer's "Copy link" makes; undocumented, so that docs/verify-live.md has it. The query
 * stands in it whole.
 */
const EXPLORER = 'https://portal.azure.com/#blade/HubsExtension/ArgQueryBlade/query/';

interface Ran {
  readonly code: string;
  readonly source: Source;
}

/** `linked`: with a link that opens the query where Azure has one. It is as long as the query, so that a card of many findings has no room for it. */
export type QueryLook = 'linked' | 'plain';

/** The queries behind a finding and behind what it excludes, each once. */
export function queryFolds({ evidence, excluded }: Finding, look: QueryLook): readonly Fold[] {
  const everything = [...evidence, ...excluded.flatMap((each) => each.evidence)];
  const queries = [...new Map(everything.flatMap(ranOf).map((ran) => [ran.code, ran])).values()];
  if (queries.length === 0) return [];
  return [
    {
      title: wordsInBoth((words) => words.queries(queries.length)),
      blocks: queries.flatMap((query, index) => blocksOf(query, index + 1, look)),
    },
  ];
}

function ranOf({ query, source }: Evidence): readonly Ran[] {
  return query === undefined ? [] : [{ code: query, source }];
}

function blocksOf({ code, source }: Ran, number: number, look: QueryLook): readonly Block[] {
  const block = { kind: 'code', title: null, language: 'kusto', code } as const;
  if (look === 'plain') return [block];
  const title = wordsInBoth((words) => words.query(number, words.source[source]));
  const titled: Block = { ...block, title };
  if (source !== 'resource-graph') return [titled];
  const opens = wordsInBoth((words) => words.openQuery(number));
  const url = `${EXPLORER}${encodeURIComponent(code.toWellFormed())}`;
  return [titled, { kind: 'links', title: opens, urls: [url] }];
}
