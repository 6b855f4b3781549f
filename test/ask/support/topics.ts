import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** Every topic that the product answers. */
export const TOPICS: readonly Topic[] = CATALOGUE.topics;
