import { z } from 'zod';
import type { Call } from '../exchange.ts';

const body = z.object({
  query: z.string('query is missing; write the query as text').min(1, 'query is empty; write a query'),
  timespan: z.string('timespan must be text').nullish(),
  workspaces: z.array(z.string(), 'workspaces must be a list of ids or names').nullish(),
});

/** A query as the API takes it, by POST or by GET. */
export interface LogQuery {
  readonly query: string;
  /** None, one, or one in the address and one in the body: their intersection counts. */
  readonly timespans: readonly string[];
  /** Further workspaces: customer id, name or resource id. */
  readonly workspaces: readonly string[];
}

/** The query of a call, or what is wrong with it. */
export function logQuery({ method, query, body: sent }: Call): LogQuery | { readonly problem: string } {
  const given = method === 'GET' ? { query: query.get('query') ?? undefined } : sent;
  const parsed = body.safeParse(given ?? {});
  if (!parsed.success) return { problem: parsed.error.issues.map(({ message }) => message).join('; ') };
  const timespans = [query.get('timespan'), parsed.data.timespan];
  return {
    query: parsed.data.query,
    timespans: timespans.filter((one): one is string => typeof one === 'string' && one !== ''),
    workspaces: parsed.data.workspaces ?? [],
  };
}
