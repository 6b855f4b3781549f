import { definePremise } from '../../judging/scenario.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import { RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';
import { OUTSTANDING_FACTS, restartOutstanding } from './restart-outstanding.ts';

const { installationRun, installationRuns, restartAnnotations } = RESTART_FACTS;

/**
 * Who names a machine has seen it restart, unless a restart is shown to be still to come; then it has to be explained. In a question about a whole fleet only those are meant of which a restart
 * is on record.
 */
export const whetherRestarted = definePremise({
  stages: [{ installationRun, installationRuns, restartAnnotations }, OUTSTANDING_FACTS],
  judge(facts, occasion) {
    const { asked, machine } = occasion;
    const restart = restartInQuestion(facts, occasion);
    if (asked.scope !== 'fleet')
      return (asked.span === null && restartOutstanding(facts, restart.at, machine)) || { outcome: 'open' };
    const unread = [facts.installationRun, facts.installationRuns, facts.restartAnnotations].find(
      (reading) => reading?.isKnown === false,
    );
    const { at, looked } = restart;
    const [first, ...rest] = looked;
    if (at !== null || first === undefined || unread) return { outcome: 'open' };
    const evidence: SomeEvidence = [first, ...rest];
    return {
      outcome: 'clear',
      says: {
        en: `Azure has no restart of ${machine.name} on record.`,
        ja: `${machine.name} の再起動は Azure に記録されていません。`,
      },
      evidence,
    };
  },
});
