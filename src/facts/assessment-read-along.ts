import { assessmentInInstanceView } from './assessment-in-instance-view.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import type { LatestAssessment } from './latest-assessment.ts';

/**
 * The assessment in the instance view where that costs no call: few machines are read one by one, and their records bring it
 * along. Of many, where it would cost a list of each subscription, nothing is said.
 */
export const assessmentReadAlong: Fact<LatestAssessment> = machineFact({
  id: 'assessment-read-along',
  title: assessmentInInstanceView.title,
  kinds: assessmentInInstanceView.kinds,
  from: [assessmentInInstanceView],
  read: (machines, gather) => assessmentInInstanceView.read(areReadOneByOne(gather) ? machines : [], gather),
});
