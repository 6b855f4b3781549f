import type { z } from 'zod';

/** Names the columns of a query that are used; a row that does not fit is AZ_UNREADABLE. */
export type RowSchema<Row> = z.ZodType<Row>;
