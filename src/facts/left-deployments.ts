import { gapIn } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type LegacyDeployments, legacyDeployments } from './legacy-deployments.ts';

/** The deployments of the retired Update Management on a machine that Log Analytics alone knows: all that is on record of it. */
export const leftDeployments: Fact<LegacyDeployments> = derivedFact({
  id: 'left-deployments',
  title: legacyDeployments.title,
  kinds: ['log-analytics'],
  from: { all: legacyDeployments },
  derive: ({ all }) => (all === undefined || all.isKnown ? all : gapIn(leftDeployments, all)),
});
