import { CATALOGUE } from '../catalogue/catalogue.ts';
import { KEPT_LEARNING, keptLearning, learningKept } from '../learning/kept-learning.ts';

type Learnt = ReturnType<typeof keptLearning>;

let learnt: Learnt | null = null;

/** What was learnt of the catalogue, kept between starts: only the first after a change takes the seconds of learning it, of which `begins` is told. */
export function learntCatalogue(begins?: () => void): Learnt {
  learnt ??= keptLearning(CATALOGUE.topics, KEPT_LEARNING, begins);
  return learnt;
}

/** The same; where it has to be learnt, once `ready` has resolved: who cannot start is told so before the seconds of learning. Rejects as `ready` does. */
export async function learntCatalogueWhen(ready: Promise<unknown>, begins?: () => void): Promise<Learnt> {
  learnt ??= learningKept(CATALOGUE.topics, KEPT_LEARNING);
  if (learnt === null) await ready;
  return learntCatalogue(begins);
}
