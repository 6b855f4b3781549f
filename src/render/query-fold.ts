import type { Block, Fold } from '../model/block.ts';
import type { Evidence, Source } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { QueryLink } from '../model/query-link.ts';
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

/**
 * Links to the queries of Log Analytics; those of Resource Graph are made here. Null: no query has one. A link is as long as its query, so that a card of many
 * findings has no room for it.
 */
export type Opening = readonly QueryLink[] | null;

/** The queries behind a finding and behind what it excludes, each once. `alone`: the way to a card of them alone, where there is one. */
export function queryFolds(
  { evidence, excluded }: Finding,
  opening: Opening,
  alone: readonly Block[] = [],
): readonly Fold[] {
  const everything = [...evidence, ...excluded.flatMap((each) => each.evidence)];
  const queries = [...new Map(everything.flatMap(ranOf).map((ran) => [ran.code, ran])).values()];
  if (queries.length === 0) return [];
  return [
    {
      title: wordsInBoth((words) => words.queries(queries.length)),
      blocks: [...queries.flatMap((query, index) => blocksOf(query, index + 1, opening)), ...alone],
    },
  ];
}

function ranOf({ query, source }: Evidence): readonly Ran[] {
  return query === undefined ? [] : [{ code: query, source }];
}

function blocksOf({ code, source }: Ran, number: number, opening: Opening): readonly Block[] {
  const block = { kind: 'code', title: null, language: 'kusto', code } as const;
  if (opening === null) return [block];
  const title = wordsInBoth((words) => words.query(number, words.source[source]));
  return [{ ...block, title }, ...linksOf({ code, source }, number, opening)];
}

function linksOf({ code, source }: Ran, number: number, links: readonly QueryLink[]): readonly Block[] {
  if (source === 'resource-graph') {
    const title = wordsInBoth((words) => words.openInExplorer(number));
    return [{ kind: 'links', title, urls: [`${EXPLORER}${encodeURIComponent(code.toWellFormed())}`] }];
  }
  const own = links.filter(({ query }) => query === code);
  return own.map(({ workspace, url }) => ({
    kind: 'links',
    title: wordsInBoth((words) => words.openInLogs(number, own.length > 1 ? workspace : null)),
    urls: [url],
  }));
}
