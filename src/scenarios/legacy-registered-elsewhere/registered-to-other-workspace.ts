import { explainRegistrationError } from '../../codes/registration-error.ts';
import { type AutomationAccounts, automationAccounts } from '../../facts/automation-accounts.ts';
import type { Readings } from '../../facts/fact.ts';
import { registrationRecords, type WorkspaceReport } from '../../facts/registration-records.ts';
import { type WorkerRegistration, workerRegistrations } from '../../facts/worker-registrations.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed, minuteText } from '../../judging/time-text.ts';
import { workspaceName } from '../../judging/workspace-name.ts';

import { HOUR_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { gap, type Reading } from '../../model/reading.ts';
import { eventsOf, saidRegistrations } from '../failed-registration.ts';
import { registrationChecks } from '../registration-checks.ts';
import { cleanUp } from './clean-up.ts';

const ERROR = 'registered-to-other-workspace';

const FACTS = { registrationRecords, workerRegistrations };

/**
 * Two workspaces count as reported to at the same time where their last heartbeats lie no further apart; counted from the newest one, as a retired
 * agent has long fallen silent. Source: the agent reports once a minute, and a day covers a machine that is off overnight.
 */
const SAME_TIME_IN_HOURS = 24;

/** The machine is registered for Update Management with another account, and so another workspace. */
export const registeredToOtherWorkspace = defineCause({
  id: ERROR,
  title: { en: 'Registered to another workspace', ja: '別のワークスペースに登録済み' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: { ...FACTS, accounts: automationAccounts },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.migration],
  judge({ accounts, ...readings }, occasion): Judgement {
    const { machine } = occasion;
    const { events, workers, reports, looked } = recordsOf(readings);
    const said = saidRegistrations(occasion).find(({ error }) => error === ERROR)?.evidence ?? null;
    const [event] = events;
    const shown = [...(said ? [said] : []), ...events.map(({ message }) => message.evidence)];
    const known = [...workers.map(({ group }) => group.evidence), ...reports.map(({ evidence }) => evidence)];
    const [first, ...rest] = [...shown, ...known];
    const isInTwo = new Set(workers.map(({ accountId }) => accountId)).size > 1 || reportedTwice(reports);
    if (first && (shown.length > 0 || isInTwo))
      return holds(
        sentence(machine?.name ?? null, event?.lastSeenAt ?? null, shown.length > 0),
        [first, ...rest],
        {
          nextStep: explainRegistrationError(ERROR).firstStep,
          notes: [
            ...whereKnown(workers, reports, accounts),
            ...cleanUp(workers),
            ...registrationChecks(ERROR, []),
            NOT_NEEDED,
          ],
          ...(machine === null && { actions: [] }),
        },
      );
    const unread = Object.values(readings).find((reading) => reading?.isKnown === false);
    if (unread?.isKnown === false) return undecided(unread);
    const [one, ...others] = known;
    // What the accounts list shows that no other one has it.
    const lists = readings.workerRegistrations?.isKnown ? readings.workerRegistrations.value.looked : [];
    if (one) return excluded(one, ...others, ...lists);
    return undecided(machine === null || !looked ? PASTE_IT : nowhere(machine.name));
  },
});

function recordsOf({
  registrationRecords: records,
  workerRegistrations: registered,
}: Readings<typeof FACTS>) {
  const value = records?.isKnown ? records.value : null;
  const reports = (value?.reports ?? []).filter(({ isOfUpdateManagement }) => isOfUpdateManagement);
  return {
    events: value ? eventsOf(ERROR, value) : [],
    reports: newestOfEach(reports),
    workers: registered?.isKnown ? registered.value.workers : [],
    looked: value?.looked ?? null,
  };
}

function newestOfEach(reports: readonly WorkspaceReport[]): readonly WorkspaceReport[] {
  return [...new Map(reports.toReversed().map((each) => [each.workspace, each])).values()].toReversed();
}

function reportedTwice([newest, second]: readonly WorkspaceReport[]): boolean {
  if (!newest || !second) return false;
  return millisecondsBetween(second.lastSeenAt, newest.lastSeenAt) <= SAME_TIME_IN_HOURS * HOUR_IN_MS;
}

function sentence(
  name: string | null,
  at: Parameters<typeof minuteText>[0] | null,
  isRefused: boolean,
): Text {
  const of = name === null ? { en: 'The machine', ja: 'マシン' } : { en: name, ja: `${name} ` };
  const when = bracketed(at);
  return isRefused
    ? {
        en: `${of.en} is registered for Update Management with another Automation account already, and so with another workspace; a second registration is refused${when.en}.`,
        ja: `${of.ja}は既に別の Automation アカウント (別のワークスペース) の Update Management に登録されているため、登録が拒否されます${when.ja.trimEnd()}。`,
      }
    : {
        en: `${of.en} is registered for Update Management in more than one place; only one can hold it, and the others are refused.`,
        ja: `${of.ja}は複数の場所で Update Management に登録されています。有効な登録は 1 つだけで、ほかの登録は拒否されます。`,
      };
}

/** Where the bot sees the machine registered: what the message itself does not say. */
function whereKnown(
  workers: readonly WorkerRegistration[],
  reports: readonly WorkspaceReport[],
  found: Reading<AutomationAccounts> | undefined,
): readonly Text[] {
  const accounts = workers.map(({ accountId }) => accountId.split('/').at(-1) ?? accountId);
  const workspaces = reports.map(
    ({ workspace, lastSeenAt }) =>
      `${workspaceName(workspace, found?.isKnown ? found.value.workspaces : [])}, ${minuteText(lastSeenAt)}`,
  );
  return [
    ...(accounts.length === 0
      ? []
      : [
          {
            en: `Registered as a system hybrid worker in: ${accounts.join(', ')}.`,
            ja: `システム Hybrid Worker として登録されている Automation アカウント: ${accounts.join('、')}。`,
          },
        ]),
    ...(workspaces.length === 0
      ? []
      : [
          {
            en: `Has reported as a machine of Update Management to the workspaces: ${workspaces.join('; ')}.`,
            ja: `Update Management のマシンとして報告したワークスペース: ${workspaces.join('、')}。`,
          },
        ]),
    ...(accounts.length === 0 && workspaces.length === 0 ? [ELSEWHERE] : []),
  ];
}

const ELSEWHERE: Text = {
  en: 'In what the bot can read the machine is registered nowhere: the other account lies in another subscription or tenant. The registry key in the commands below names it.',
  ja: 'ボットから参照できる範囲に登録はありません。別のサブスクリプションまたはテナントのアカウントに登録されています。次のコマンドで、レジストリ キーから確認できます。',
};

const NOT_NEEDED: Text = {
  en: 'Update Management was retired on 31 August 2024. Update Manager needs no registration, and no worker group stands in its way.',
  ja: 'Update Management は 2024 年 8 月 31 日に提供を終了しました。Update Manager では登録は不要で、Worker グループが残っていても支障はありません。',
};

const PASTE_IT = gap(registrationRecords, 'AZ_NO_DATA', {
  en: 'Paste the whole message, or name the machine: then its registrations are looked for.',
  ja: 'メッセージ全体を貼り付けるか、マシン名を指定してください。マシン名があれば登録先を確認します。',
});

function nowhere(name: string) {
  return gap(registrationRecords, 'AZ_NO_DATA', {
    en: `No Automation account in scope has ${name} as a hybrid worker, and no workspace in scope has a report of its Update Management solution; another subscription or tenant may. On the machine: \`reg query "HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker" /s\`.`,
    ja: `参照できる Automation アカウントに ${name} の Hybrid Worker の登録はなく、ワークスペースにも Update Management としての報告がありません。別のサブスクリプションまたはテナントに登録されている可能性があります。マシン上で確認してください: \`reg query "HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker" /s\`。`,
  });
}
