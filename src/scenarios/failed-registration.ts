import {
  explainRegistrationError,
  type RegistrationError,
  registrationErrorsIn,
} from '../codes/registration-error.ts';
import type { Readings } from '../facts/fact.ts';
import { type RegistrationRecords, registrationRecords } from '../facts/registration-records.ts';
import type { Judgement } from '../judging/cause.ts';
import type { Occasion } from '../judging/occasion.ts';
import { excluded, holds, undecided } from '../judging/outcome.ts';
import { bracketed, minuteText } from '../judging/time-text.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, gap, unreadPart } from '../model/reading.ts';
import { questionLine } from './question-line.ts';
import { registrationChecks } from './registration-checks.ts';

/** What a failed registration with Update Management is judged by. */
export const REGISTRATION_FACTS = { registrationRecords };

type RegistrationReadings = Readings<typeof REGISTRATION_FACTS>;

/** A failed registration that the question tells of, with the line that does. */
export interface SaidRegistration {
  readonly error: RegistrationError;
  readonly evidence: Evidence;
}

type Said = Pick<Occasion, 'asked' | 'machine' | 'now'>;

/** The failed registrations that a question tells of; of a fleet they are looked for and not taken for everybody's. */
export function saidRegistrations(occasion: Said): readonly SaidRegistration[] {
  const { asked, machine } = occasion;
  if (asked.scope === 'fleet' && machine !== null) return [];
  return registrationErrorsIn([asked.text, asked.pasted ?? '']).map(({ error, quote }) => ({
    error,
    evidence: questionLine(quote, occasion),
  }));
}

/** The events in which the agent of the machine tells of this error. */
export function eventsOf(
  error: RegistrationError,
  { events }: Pick<RegistrationRecords, 'events'>,
): RegistrationRecords['events'] {
  return events.filter(({ message }) =>
    registrationErrorsIn([message.value]).some((each) => each.error === error),
  );
}

/**
 * Whether a registration with Update Management failed in one way: by the words of the question, else by the newest event of the machine's agent that no
 * later report of its Update Management solution has overcome.
 */
export function judgeRegistration(
  error: RegistrationError,
  { registrationRecords: reading }: RegistrationReadings,
  occasion: Occasion,
): Judgement {
  const { machine } = occasion;
  const said = saidRegistrations(occasion);
  const own = said.find((each) => each.error === error);
  const recorded = reading?.isKnown ? eventsOf(error, reading.value) : [];
  const { means, firstStep } = explainRegistrationError(error);
  if (own) {
    const shown = recorded.map(({ message }) => message.evidence);
    return holds(sentence(machine?.name ?? null, null, means), [own.evidence, ...shown], {
      nextStep: firstStep,
      notes: [
        ...(machine === null
          ? []
          : [recordedOrNot(recorded, reading?.isKnown === true && unreadPart(reading) === null)]),
        ...(machine?.osType === 'linux' ? [ofWindows(machine.name)] : []),
        ...registrationChecks(error, workspacesOf(reading, occasion)),
        RETIRED,
      ],
      ...(machine === null && { actions: [] }),
    });
  }
  const [other] = said;
  if (other)
    return areOfOneScenario(error, other.error)
      ? excluded(other.evidence)
      : undecided(somethingElse(other.error));
  if (machine === null || reading === undefined) return undecided(nothingSaid());
  if (!reading.isKnown) return undecided(reading);
  const { logKept, reports, events, looked } = reading.value;
  const [newest] = recorded;
  const since = reports.find(({ isOfUpdateManagement }) => isOfUpdateManagement);
  const isOvercome = newest && since && Date.parse(since.lastSeenAt) > Date.parse(newest.lastSeenAt);
  if (newest && !isOvercome)
    return holds(sentence(machine.name, newest.lastSeenAt, means), [newest.message.evidence], {
      nextStep: firstStep,
      notes: [...registrationChecks(error, workspacesOf(reading, occasion)), RETIRED],
    });
  if (isOvercome) return excluded(since.evidence, newest.message.evidence);
  if (logKept) return excluded(logKept);
  return events.length > 0 ? excluded(looked) : undecided(logNotKept(machine.name));
}

const WAY_TO_THE_SERVICE: ReadonlySet<RegistrationError> = new Set<RegistrationError>([
  'tls-mismatch',
  'proxy-altered-response',
  'tls-interception',
  'access-denied',
]);

function areOfOneScenario(error: RegistrationError, other: RegistrationError): boolean {
  return WAY_TO_THE_SERVICE.has(error) && WAY_TO_THE_SERVICE.has(other);
}

/** A message of another trouble says nothing of this one; to call it clear would be to overlook the message. */
function somethingElse(error: RegistrationError): Gap {
  const { means, firstStep } = explainRegistrationError(error);
  return gap(registrationRecords, 'AZ_NO_DATA', {
    en: `The message tells of something else: ${means.en} ${firstStep.en}`,
    ja: `メッセージは別の問題を示しています: ${means.ja}${firstStep.ja}`,
  });
}

/** Customer id of a workspace in the name of one of its hosts, as the message about the certificate has it. */
const HOST_OF_WORKSPACE =
  /\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.o[dm]s\.opinsights/i;

/** The workspaces that the commands are filled in with: of the message, else those that know the machine. */
function workspacesOf(
  reading: RegistrationReadings['registrationRecords'],
  { asked }: Pick<Occasion, 'asked'>,
): readonly string[] {
  const [, said] = HOST_OF_WORKSPACE.exec(`${asked.text}\n${asked.pasted ?? ''}`) ?? [];
  if (said !== undefined) return [said.toLowerCase()];
  return reading?.isKnown ? reading.value.workspaces : [];
}

function sentence(
  name: string | null,
  at: RegistrationRecords['events'][number]['lastSeenAt'] | null,
  means: Text,
): Text {
  const of = name === null ? { en: 'a machine', ja: 'マシン' } : { en: name, ja: `${name} ` };
  const when = bracketed(at);
  return {
    en: `The registration of ${of.en} with Update Management failed${when.en}. ${means.en}`,
    ja: `${of.ja}の Update Management への登録が失敗しました${when.ja.trimEnd()}。${means.ja}`,
  };
}

function recordedOrNot([newest]: RegistrationRecords['events'], wasRead: boolean): Text {
  if (newest)
    return {
      en: `The agent's event log in the workspace shows it too, last at ${minuteText(newest.lastSeenAt)}.`,
      ja: `ワークスペースにあるエージェントのイベント ログにも記録されています (最後は ${minuteText(newest.lastSeenAt)})。`,
    };
  return wasRead
    ? {
        en: 'The event log of its agent, as far as the workspaces keep it, does not show it.',
        ja: 'エージェントのイベント ログには、ワークスペースに残る範囲では記録がありません。',
      }
    : {
        en: 'Whether the event log of its agent shows it could not be read.',
        ja: 'エージェントのイベント ログに記録があるかどうかは確認できませんでした。',
      };
}

function ofWindows(name: string): Text {
  return {
    en: `${name} runs Linux, but this is an error of the Windows agent: check which machine it came from.`,
    ja: `${name} の OS は Linux ですが、これは Windows エージェントのエラーです。どのマシンのエラーかを確認してください。`,
  };
}

function nothingSaid(): Gap {
  return gap(registrationRecords, 'AZ_NO_DATA', {
    en: 'Paste the whole message ("Unable to Register Machine for Patch Management …"), or name the machine: then the event log of its agent is read.',
    ja: 'メッセージ全体 (「Unable to Register Machine for Patch Management …」) を貼り付けるか、マシン名を指定してください。マシン名があればエージェントのイベント ログを確認します。',
  });
}

function logNotKept(name: string): Gap {
  return gap(registrationRecords, 'AZ_NO_DATA', {
    en: `No workspace in scope keeps the event log Operations Manager of ${name}. Paste the message, or look on the machine: \`Get-WinEvent -FilterHashtable @{LogName="Operations Manager"; Id=4502} -MaxEvents 20 | Format-List TimeCreated, Message\`.`,
    ja: `${name} のイベント ログ Operations Manager を収集しているワークスペースがありません。メッセージを貼り付けるか、マシン上で確認してください: \`Get-WinEvent -FilterHashtable @{LogName="Operations Manager"; Id=4502} -MaxEvents 20 | Format-List TimeCreated, Message\`。`,
  });
}

const RETIRED: Text = {
  en: 'Update Management was retired on 31 August 2024: register again only where something else still needs the agent. Update Manager needs no registration.',
  ja: 'Update Management は 2024 年 8 月 31 日に提供を終了しました。エージェントがほかの用途で必要な場合に限り、登録をやり直してください。Update Manager では登録は不要です。',
};
