import { CATALOGUE } from '../catalogue/catalogue.ts';
import { KEPT_LEARNING, keptLearning } from '../learning/kept-learning.ts';

/** What was learnt of the catalogue, kept between starts: only the first after a change takes the seconds of learning it. */
export function learntCatalogue(): ReturnType<typeof keptLearning> {
  return keptLearning(CATALOGUE.topics, KEPT_LEARNING);
}
