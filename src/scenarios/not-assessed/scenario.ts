import { agentNotReady } from './agent-not-ready.ts';
import { arcDisconnected } from './arc-disconnected.ts';
import { assessmentFailed } from './assessment-failed.ts';
import { assessmentInProgress } from './assessment-in-progress.ts';
import { assessmentStale, isFresh } from './assessment-stale.ts';
import { ASSESSMENT_FACTS, assessmentsOf, timeOf } from './assessments.ts';
import { computeProviderNotRegistered } from './compute-provider-not-registered.ts';
import { extensionOperationsBlocked } from './extension-operations-blocked.ts';
import { legacyOnly } from './legacy-only.ts';
import { machineStopped } from './machine-stopped.ts';
import { neverAssessed } from './never-assessed.ts';
import { patchExtensionFailed } from './patch-extension-failed.ts';
import { isPeriodic, periodicAssessmentOff } from './periodic-assessment-off.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import { unsupportedMachine } from './unsupported-machine.ts';
import type { Concept } from '../../model/concept.ts';
import type { FactReadings, Occasion, Premise, Scenario } from '../../judging/scenario.ts';

/** A request to assess, a how-to, an assessment of something else: not a complaint about a missing one. */
const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to', 'unrelated-assessment'];

/** Why has a machine no current assessment in Azure Update Manager? Source: Update Manager troubleshooting, "Not assessed". */
export const notAssessed: Scenario = {
  topic: NOT_ASSESSED,
  system: 'update-manager',
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  premise: {
    stages: [
      ['existence', 'patch-settings', 'assessment-in-resource-graph'],
      ['assessment-in-instance-view'],
    ],
    judge: whetherAssessed,
  },
  causes: [
    unsupportedMachine,
    machineStopped,
    arcDisconnected,
    agentNotReady,
    extensionOperationsBlocked,
    computeProviderNotRegistered,
    patchExtensionFailed,
    assessmentFailed,
    assessmentInProgress,
    periodicAssessmentOff,
    assessmentStale,
    legacyOnly,
    neverAssessed,
  ],
  clear: ({ name }) => ({
    en: `Nothing keeps ${name} from being assessed.`,
    ja: `${name} の評価を妨げるものはありません。`,
  }),
};

/** The latest completed assessment of either source decides; a machine stopped since is still assessed. */
function whetherAssessed(facts: FactReadings, { machine, now }: Occasion): Premise {
  const existence = facts.existence;
  if (existence?.isKnown && existence.value.value === 'gone') {
    return {
      outcome: 'not-applicable',
      says: {
        en: `${machine.name} no longer exists in Azure; Resource Graph may still list it for a while.`,
        ja: `${machine.name} は Azure に存在しません。Resource Graph の一覧にはしばらく残ることがあります。`,
      },
      evidence: [existence.value.evidence],
    };
  }
  const assessments = assessmentsOf(facts);
  const { newestCompleted } = assessments;
  const at = newestCompleted && timeOf(newestCompleted);
  const settings = facts['patch-settings'];
  if (newestCompleted && at && settings?.isKnown) {
    const { assessmentMode } = settings.value;
    const isPeriodicOn = isPeriodic(assessmentMode.value);
    if (isFresh(at, now, isPeriodicOn)) {
      const age = ageText(at, now);
      return {
        outcome: 'clear',
        says: {
          en: `${machine.name} is assessed: the last assessment completed ${age.en} ago (${minuteText(at)}).`,
          ja: `${machine.name} は評価済みです。最後の評価は ${age.ja}前 (${minuteText(at)}) に完了しています。`,
        },
        evidence: [newestCompleted.status.evidence, assessmentMode.evidence],
        notes: [
          ...(isPeriodicOn ? [] : [ADVICE_WITHOUT_PERIODIC_ASSESSMENT]),
          ...(assessments.newest?.status.value.toLowerCase() === 'failed' ? [NEWER_ATTEMPT_FAILED] : []),
        ],
      };
    }
  }
  const [unread] = assessments.unread;
  const wasAnySourceRead = ASSESSMENT_FACTS.some((fact) => facts[fact]?.isKnown);
  return unread && !wasAnySourceRead ? { outcome: 'undecided', gap: unread } : { outcome: 'open' };
}

const NEWER_ATTEMPT_FAILED = {
  en: 'A newer assessment has failed; if the next one fails too, this result goes out of date.',
  ja: 'その後の評価は失敗しています。次の評価も失敗すると、この評価結果は古くなります。',
};

const ADVICE_WITHOUT_PERIODIC_ASSESSMENT = {
  en: 'Periodic assessment is off, so this result will go out of date: Resource Graph keeps it for seven days.',
  ja: '定期評価が無効のため、この評価結果はいずれ古くなります (Resource Graph での保持期間は 7 日)。',
};
