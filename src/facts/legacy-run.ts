import type { Asked } from '../model/asked.ts';
import type { Evidence } from '../model/evidence.ts';
import { gapIn, known } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact, Gather } from './fact.ts';
import { type LegacyDeployment, legacyDeployments } from './legacy-deployments.ts';

export interface LegacyRun {
  /** The one that the question names, else the newest; null where the workspaces have none. */
  readonly deployment: LegacyDeployment | null;
  readonly looked: Evidence;
}

/** The deployment of the retired Update Management that a question is about: the one that it names, else the newest. */
export const legacyRun: Fact<LegacyRun> = derivedFact({
  id: 'legacy-run',
  title: { en: 'deployment of Update Management', ja: '旧 Update Management の更新の展開' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: { all: legacyDeployments },
  derive({ all }, _, gather) {
    if (all === undefined) return undefined;
    if (!all.isKnown) return gapIn(legacyRun, all);
    const { deployments, looked } = all.value;
    return known({ deployment: deployments.find((each) => isNamed(each, gather)) ?? null, looked });
  },
});

/** Every deployment where the question names none. */
function isNamed({ id, name, startedAt }: LegacyDeployment, { asked }: Gather): boolean {
  const { run, span }: Asked = asked;
  if (run !== null) return id === run || name.toLowerCase() === run;
  return span === null || (startedAt !== null && startedAt >= span.from && startedAt < span.to);
}
