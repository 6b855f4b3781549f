import { z } from 'zod';

export const MOST_ROWS_A_PAGE = 1000;

/** The body of POST resources, 2024-04-01; names as on the wire. */
export const queryRequest = z.object(
  {
    query: z.string('query is missing; write the query as text').min(1, 'query is empty; write a query'),
    subscriptions: z.array(z.string()).nullish(),
    managementGroups: z.array(z.string()).nullish(),
    options: z
      .object(
        {
          $top: z
            .int('$top must be a whole number')
            .min(1, '$top must be 1 or more')
            .max(MOST_ROWS_A_PAGE, `$top must be ${MOST_ROWS_A_PAGE} or less`)
            .nullish(),
          $skip: z.int('$skip must be a whole number').min(0, '$skip must be 0 or more').nullish(),
          $skipToken: z.string().nullish(),
          resultFormat: z
            .enum(['objectArray', 'table'], 'resultFormat must be objectArray or table')
            .nullish(),
          authorizationScopeFilter: z.string().nullish(),
        },
        'options must be an object',
      )
      .nullish(),
    facets: z.array(z.unknown(), 'facets must be a list').nullish(),
  },
  'the body must be an object; write {"query": "…"}',
);

export type QueryRequest = z.infer<typeof queryRequest>;
