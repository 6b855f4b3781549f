import type { TopicId } from './topic.ts';

/** The topic of what waits for approval. */
export const PENDING: TopicId = 'pending';

/** What one answer lists; the next page lists the next. */
export const PENDING_ON_A_PAGE = 5;
