import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import {
  evidenceOfAttempt,
  FAILURES_THAT_REPEAT,
  failuresInARow,
  inARow,
} from '../../judging/agent-upgrades.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { agentRemedyOf, THEN_UPGRADE } from '../agent-error.ts';

/** The last attempt to upgrade the agent failed, and the old version was put back: it is tried again the next day. */
export const upgradeFailedRolledBack = defineCause({
  id: 'upgrade-failed-rolled-back',
  title: { en: 'Upgrade failed and rolled back', ja: 'アップグレードが失敗しロールバック' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { events: agentUpgradeEvents },
  actions: ['upgrade-agent'],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.arcExtensionAutoUpgrade],
  judge({ events: { attempts, looked } }, { machine }) {
    const failures = failuresInARow(attempts);
    const [last, ...earlier] = failures;
    if (!last) return excluded(attempts[0]?.evidence ?? looked);
    const isRepeating = failures.length >= FAILURES_THAT_REPEAT;
    const { means, ...remedy } = agentRemedyOf(
      last.error?.value ?? null,
      last.error ? MEND_IT : FIND_IT,
      THEN_UPGRADE,
    );
    const evidence: SomeEvidence = [...evidenceOfAttempt(last), ...earlier.map((each) => each.evidence)];
    return holds(
      {
        en: `The upgrade of the agent on ${machine.name} failed (${minuteText(last.at)}${inARow(failures).en}), and the version before it is in place again.`,
        ja: `${machine.name} のエージェントのアップグレードが失敗し (${minuteText(last.at)}${inARow(failures).ja})、元のバージョンに戻っています。`,
      },
      evidence,
      isRepeating
        ? {
            severity: 'act-now',
            ...remedy,
            ...(means && { notes: [means] }),
          }
        : {
            nextStep: {
              en: 'Wait for the next attempt, usually the next day, or upgrade once by hand.',
              ja: '次の試行 (通常は翌日) を待つか、手動で 1 回アップグレードしてください。',
            },
          },
    );
  },
});

const MEND_IT: Text = {
  en: "Waiting does not help any more: mend on the machine what Azure's error names, upgrade once by hand; if that fails too, open a support request.",
  ja: 'これ以上待っても解決しません。Azure が記録したエラーの内容に従ってマシン側で対処し、手動で 1 回アップグレードしてください。それも失敗する場合は、サポート リクエストを作成してください。',
};

const FIND_IT: Text = {
  en: 'Waiting does not help any more: read the error in the activity log, mend it on the machine, upgrade once by hand; if that fails too, open a support request.',
  ja: 'これ以上待っても解決しません。アクティビティ ログのエラーを確認してマシン側で対処し、手動で 1 回アップグレードしてください。それも失敗する場合は、サポート リクエストを作成してください。',
};
