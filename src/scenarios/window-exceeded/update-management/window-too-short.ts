import { legacyRun } from '../../../facts/legacy-run.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { gap } from '../../../model/reading.ts';
import { lengthText, MOST_LEFT_IN_MINUTES } from '../window.ts';
import { windowTooShort } from '../window-too-short.ts';
import { leftOver } from './deployment-exceeded.ts';

/** The longest window of Update Management; 120 minutes where none was chosen. Source: Update Management troubleshooting, "Maintenance window exceeded". */
const LONGEST_WINDOW_IN_MINUTES = 6 * 60;

/** The window of the deployment could have been longer: by its length where the Automation account still has it, else by how long the deployment took. */
export const windowTooShortInLegacy = defineCause({
  id: 'window-too-short',
  title: windowTooShort.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyRun },
  wants: { asked: updateDeployments },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.migration],
  judge({ legacyRun: { deployment, looked }, asked }, { machine }) {
    if (deployment === null) return excluded(looked);
    const left = leftOver(deployment);
    const { value: elapsed, evidence: lasted } = deployment.lastedInMinutes;
    const [first, ...rest] = left.map(({ status }) => status.evidence);
    if (first === undefined) return excluded(looked);
    const set = asked?.isKnown
      ? asked.value.deployments.find(({ name }) => isSame(name, deployment.name))
      : null;
    const length = set ? minutesOf(set.duration.value) : null;
    if (set && length !== null && length >= LONGEST_WINDOW_IN_MINUTES) return excluded(set.duration.evidence);
    if (length === null && elapsed === null) return undecided(NO_LENGTH);
    if (length === null && elapsed !== null && elapsed + MOST_LEFT_IN_MINUTES >= LONGEST_WINDOW_IN_MINUTES)
      return excluded(lasted);
    const what = deploymentText(deployment, machine.name);
    // Azure fills the times of UpdateRunProgress for few deployments, or none: the length alone tells that it could have been longer.
    const took = elapsed === null ? null : lengthText(elapsed);
    const longest = lengthText(LONGEST_WINDOW_IN_MINUTES);
    const names = left.slice(0, MOST_NAMED).map(({ title }) => title);
    const more = left.length - names.length;
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} used up its maintenance window${length === null ? '' : ` of ${lengthText(length).en}`}${took === null ? '' : ` after ${took.en}`}, with ${left.length} left (${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}). The longest allowed was ${longest.en}.`,
        ja: `${what.ja}は${took === null ? '' : ` ${took.ja}で`}メンテナンス期間${length === null ? '' : ` (${lengthText(length).ja})`}を使い切り、${left.length} 件が未処理です (${names.join('、')}${more > 0 ? `、ほか ${more} 件` : ''})。設定できた最長は ${longest.ja}です。`,
      },
      [
        first,
        ...(took === null ? [] : [lasted]),
        ...(set && length !== null ? [set.duration.evidence] : []),
        ...rest.slice(0, MOST_NAMED),
      ],
      {
        nextStep: {
          en: 'In Update Management the window of the deployment was lengthened by editing it; a schedule of Update Manager takes up to 3 h 55 min.',
          ja: '旧 Update Management では展開を編集して期間を延長できました。Update Manager のスケジュールでは最長 3 時間 55 分です。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Of an ISO 8601 duration in hours and minutes, as deployments have it; null for another text. */
function minutesOf(duration: string | null): number | null {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration ?? '') ?? [];
  return hours === undefined && minutes === undefined ? null : Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

/** Names of more updates than this are noise. */
const MOST_NAMED = 5;

const NO_LENGTH = gap(legacyRun, 'AZ_NO_DATA', {
  en: 'The Automation account does not have the deployment any more, with the length of its window, and UpdateRunProgress not the times of its updates.',
  ja: '展開 (メンテナンス期間の長さ) は Automation アカウントに残っておらず、UpdateRunProgress にも更新プログラムの日時がありません。',
});
