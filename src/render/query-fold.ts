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

/** How queries are opened from a card. Those of Resource Graph need no link: theirs are made here. */
export interface Opening {
  /** To the queries of Log Analytics. */
  readonly links: readonly QueryLink[];
  /**
   * `several`: on a card of other findings beside it. A link to Resource Graph Explorer is as long as its query, and has no room there; queries of Log
   * Analytics have one number on the whole card.
   */
  readonly among: 'several' | 'none';
}

/** The queries behind a finding and behind what it excludes, each once. `alone`: the way to a card of them alone, where there is one. */
export function queryFolds(
  { evidence, excluded }: Pick<Finding, 'evidence' | 'excluded'>,
  opening: Opening,
  alone: readonly Block[] = [],
): readonly Fold[] {
  const everything = [...evidence, ...excluded.flatMap((each) => each.evidence)];
  const queries = [...new Map(everything.flatMap(ranOf).map((ran) => [ran.code, ran])).values()];
  if (queries.length === 0) return [];
  return [
    {
      title: wordsInBoth((words) => words.queries(queries.length)),
      blocks: [...queries.flatMap((query, index) => blocksOf(query, index, opening)), ...alone],
    },
  ];
}

function ranOf({ query, source }: Evidence): readonly Ran[] {
  return query === undefined ? [] : [{ code: query, source }];
}

function blocksOf(ran: Ran, index: number, opening: Opening): readonly Block[] {
  const { code, source } = ran;
  const block = { kind: 'code', title: null, language: 'kusto', code } as const;
  const linked = [...new Set(opening.links.map(({ query }) => query))];
  if (opening.among === 'several' && !linked.includes(code)) return [block];
  const number = opening.among === 'several' ? linked.indexOf(code) + 1 : index + 1;
  const title = wordsInBoth((words) => words.query(number, words.source[source]));
  return [{ ...block, title }, ...linksOf(ran, number, opening.links)];
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
