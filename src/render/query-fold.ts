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

/** The queries behind a finding and behind what it excludes, each once, with a link that opens it where Azure has one. */
export function queryFolds({ evidence, excluded }: Finding): readonly Fold[] {
  const everything = [...evidence, ...excluded.flatMap((each) => each.evidence)];
  const queries = [...new Map(everything.flatMap(ranOf).map((ran) => [ran.code, ran])).values()];
  if (queries.length === 0) return [];
  return [
    {
      title: wordsInBoth((words) => words.queries(queries.length)),
      blocks: queries.flatMap((query, index) => blocksOf(query, index + 1)),
    },
  ];
}

function ranOf({ query, source }: Evidence): readonly Ran[] {
  return query === undefined ? [] : [{ code: query, source }];
}

function blocksOf({ code, source }: Ran, number: number): readonly Block[] {
  const title = wordsInBoth((words) => words.query(number, words.source[source]));
  const block: Block = { kind: 'code', title, language: 'kusto', code };
  if (source !== 'resource-graph') return [block];
  const opens = wordsInBoth((words) => words.openQuery(number));
  return [
    block,
    { kind: 'links', title: opens, urls: [`${EXPLORER}${encodeURIComponent(code.toWellFormed())}`] },
  ];
}
