import { CATALOGUE } from '../catalogue/catalogue.ts';
import { KEPT_LEARNING, keptLearning } from '../learning/kept-learning.ts';

let learnt: ReturnType<typeof keptLearning> | null = null;

/** What was learnt of the catalogue, kept between starts: only the first after a change takes the seconds of learning it, of which `begins` is told. */
export function learntCatalogue(begins?: () => void): ReturnType<typeof keptLearning> {
  learnt ??= keptLearning(CATALOGUE.topics, KEPT_LEARNING, begins);
  return learnt;
}
