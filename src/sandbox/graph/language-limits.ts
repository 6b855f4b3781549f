import type { GraphErrorDetail } from './graph-error.ts';
import type { JoinShape, QueryShape, UnionShape } from './query-shape.ts';

/*
 * Source of every limit here: "Understanding the Azure Resource Graph query language",
 * https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language (2024-03-20 and later; until 2023 the page
 * said that patchassessmentresources and others join no other table). Codes and wording, where Azure's own are known, are those of
 * https://github.com/Azure/azure-powershell/issues/13762 and https://github.com/MicrosoftDocs/azure-docs/issues/45495.
 */

/** Joins and unions of one query, counted together; and as many expansions. */
const MOST = 3;

/** `sample` is not on the page's list, but "Working with large Azure resource data sets" speaks of queries that have it. */
const OPERATORS: ReadonlySet<string> = new Set([
  ...['count', 'distinct', 'extend', 'join', 'limit', 'mv-expand', 'mvexpand', 'order', 'parse', 'project'],
  ...['project-away', 'sample', 'sort', 'summarize', 'take', 'top', 'union', 'where'],
]);

const JOIN_KINDS: ReadonlySet<string> = new Set(['innerunique', 'inner', 'leftouter', 'fullouter']);

/** Azure's names of the kinds that it refuses. */
const NAME_OF_JOIN_KIND: ReadonlyMap<string, string> = new Map([
  ['rightouter', 'RightOuter'],
  ['leftsemi', 'LeftSemi'],
  ['rightsemi', 'RightSemi'],
  ['anti', 'LeftAnti'],
  ['leftanti', 'LeftAnti'],
  ['leftantisemi', 'LeftAnti'],
  ['rightanti', 'RightAnti'],
  ['rightantisemi', 'RightAnti'],
]);

/** The tables that may be joined with one another more than once, and that a union may take together. */
const TOGETHER: ReadonlySet<string> = new Set(['resources', 'resourcecontainers']);

/** The query is good Kusto, but Resource Graph refuses it. */
export class BeyondLanguage extends Error {
  readonly detail: GraphErrorDetail;
  constructor(detail: GraphErrorDetail) {
    super(detail.message);
    this.detail = detail;
  }
}

/** Throws BeyondLanguage for a query that is good Kusto but none for Resource Graph. */
export function checkLanguage(shape: QueryShape): void {
  const detail = beyondLanguage(shape);
  if (detail) throw new BeyondLanguage(detail);
}

function beyondLanguage({ operators, joins, unions }: QueryShape): GraphErrorDetail | null {
  const operator = operators.find((word) => !OPERATORS.has(word));
  if (operator !== undefined) return unsupportedOperator(operator);
  const expansions = operators.filter((word) => word === 'mv-expand' || word === 'mvexpand').length;
  if (expansions > MOST) return tooMany(`${expansions} mv-expand`);
  if (joins.length + unions.length > MOST) return tooMany(`${joins.length + unions.length} join and union`);
  return beyondJoins(joins) ?? unions.map(beyondUnion).find((detail) => detail !== null) ?? null;
}

function beyondJoins(joins: readonly JoinShape[]): GraphErrorDetail | null {
  for (const { kind, strategy } of joins) {
    if (!JOIN_KINDS.has(kind))
      return {
        code: 'UnsupportedJoinFlavor',
        message: `The join kind "${NAME_OF_JOIN_KIND.get(kind) ?? kind}" is not supported or not allowed.`,
      };
    if (strategy !== null) return invalid(`The join strategy "${strategy}" is not supported or not allowed.`);
  }
  const across = joins.filter(({ left, right }) => !isWithin(right, left));
  const areTogether = across.every(
    ({ left, right }) => isWithin(left, TOGETHER) && isWithin(right, TOGETHER),
  );
  if (across.length <= 1 || areTogether) return null;
  return {
    code: 'DisallowedMaxNumberOfRemoteTables',
    message: `The query joins ${across.length} times with another table; once is allowed.`,
  };
}

function beyondUnion({ operands, isFuzzy, tables }: UnionShape): GraphErrorDetail | null {
  if (isFuzzy) return invalid('The fuzzy resolution of the tables of a union is not allowed.');
  if (operands > 1) return invalid('A union takes one table beside the one that is piped into it.');
  if (tables.size <= 1 || isWithin(tables, TOGETHER)) return null;
  return invalid(`A union of ${[...tables].join(' and ')} is not allowed.`);
}

function isWithin(tables: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...tables].every((table) => others.has(table));
}

function unsupportedOperator(token: string): GraphErrorDetail {
  const code = 'InvalidQueryLanguage';
  return { code, message: code, line: -1, characterPositionInLine: -1, token };
}

function tooMany(found: string): GraphErrorDetail {
  return invalid(`The query has ${found}; at most ${MOST} are allowed.`);
}

function invalid(message: string): GraphErrorDetail {
  return { code: 'QueryValidationError', message };
}
