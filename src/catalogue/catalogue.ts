import { commandsByHand } from '../actions/by-hand.ts';
import { failureMeans } from '../actions/failure-means.ts';
import { ACTIONS } from '../actions/registry.ts';
import { CANCEL } from '../conversation/cancel.ts';
import { HELP } from '../conversation/help.ts';
import { PENDING } from '../conversation/pending.ts';
import { THANKS } from '../conversation/thanks.ts';
import { UNDO } from '../conversation/undo.ts';
import { WATCH } from '../conversation/watch.ts';
import { partChoices, topicChoices } from '../diagnosis/choices.ts';
import { groupingsOf } from '../diagnosis/grouping.ts';
import type { Inquirer } from '../diagnosis/inquirer.ts';
import { scheduledRuns } from '../diagnosis/scheduled-runs.ts';
import { surveyed } from '../diagnosis/surveyed.ts';
import { CHANGE } from '../digests/change.ts';
import { LIST } from '../digests/list.ts';
import { SUBSCRIBE } from '../digests/subscribe.ts';
import { UNSUBSCRIBE } from '../digests/unsubscribe.ts';
import { pageTitle } from '../judging/reference-titles.ts';
import { KNOWLEDGE } from '../knowledge/registry.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import type { CallRecord } from '../model/deed-record.ts';
import { DIGEST_NOW } from '../model/digest.ts';
import type { CauseId } from '../model/finding.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { ActionId, OfferedAction } from '../model/offered-action.ts';
import type { Question } from '../model/question.ts';
import type { RunCalendar } from '../model/run-notice.ts';
import type { SurveyPage } from '../model/survey.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { REPORTS } from '../reports/registry.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import { actionEntry } from './action-entry.ts';
import { conversationEntry } from './conversation-entry.ts';
import { currentScenarios } from './current-scenarios.ts';
import { digestEntry } from './digest-entry.ts';
import type { Entry } from './entry.ts';
import { helpEntry } from './help-entry.ts';
import { knowledgeEntry } from './knowledge-entry.ts';
import { notDone, notDoneTitle } from './not-done.ts';
import { pendingEntry } from './pending-entry.ts';
import { reportEntry } from './report-entry.ts';
import { withRunNotices } from './run-notice-entry.ts';
import { scenarioEntry } from './scenario-entry.ts';
import { undecided } from './undecided.ts';
import { undoEntry } from './undo-entry.ts';
import { watchEntry } from './watch-entry.ts';

/** Everything that can be asked, and its answers. */
export interface Catalogue {
  /** In the order that help lists them. */
  readonly topics: readonly Topic[];
  /** What a topic is called in lists; null for an id that cannot be asked. */
  topicTitle(id: TopicId): Text | null;
  /** What an official page is called on a button; null for one that nothing refers to. */
  pageTitle(url: string): Text | null;
  /** What a cause of a scenario is called in lists; null for an id that the scenario does not have. */
  causeTitle(scenario: TopicId, cause: CauseId): Text | null;
  /** What it means that Azure refused or failed a call; null where the bot does not know. */
  failureMeans(error: NonNullable<CallRecord['error']>): Text | null;
  /** What an offered action comes to by hand, filled in for the machine; empty where it has no such command. */
  commandsByHand(action: OfferedAction, machine: Machine | null): readonly Command[];
  /** The topics to choose from where a question may have meant several, or is not understood. */
  offered(question: Question): readonly Choice[];
  /** What there is to say to a question; a question that is not understood gets what may have been meant. */
  answer(
    question: Question,
    circumstances: Omit<Inquirer, 'topics' | 'topicTitle' | 'causeTitle' | 'actionTitle'>,
  ): Promise<Said>;
  /** Every machine there is as it is to be remembered, some at a time. Throws where none can be listed. */
  survey(
    circumstances: Pick<Inquirer, 'azure' | 'now' | 'history' | 'reportError'>,
  ): AsyncIterable<SurveyPage>;
  /** The runs of every schedule that patches guests, around now. Throws where none can be read. */
  runs(
    pastInMs: number,
    aheadInMs: number,
    circumstances: Pick<Inquirer, 'azure' | 'now'>,
  ): ReturnType<RunCalendar['runs']>;
}

/** What is answered with what is known of machines. */
const OF_MACHINES: readonly Entry[] = [
  ...SCENARIOS.map((scenario) => scenarioEntry(scenario, SCENARIOS)),
  ...REPORTS.map((report) => reportEntry(report, SCENARIOS)).map((entry) =>
    entry.topic.id === DIGEST_NOW ? withRunNotices(entry, SCENARIOS) : entry,
  ),
];

const GROUPINGS = groupingsOf(SCENARIOS, REPORTS);

/** The product's own entries. */
export const CATALOGUE: Catalogue = createCatalogue([
  ...OF_MACHINES,
  ...KNOWLEDGE.map(knowledgeEntry),
  ...ACTIONS.map((action) => actionEntry(action, GROUPINGS)),
  undoEntry(UNDO),
  pendingEntry(PENDING),
  watchEntry(WATCH, OF_MACHINES),
  ...[SUBSCRIBE, LIST, CHANGE, UNSUBSCRIBE].map(digestEntry),
  helpEntry(HELP),
  conversationEntry(CANCEL, () => false),
  conversationEntry(THANKS, ({ id }) => id === HELP.id),
]);

/** Nobody asks for these by picking them, unless nothing else is likelier. */
const PLEASANTRIES: readonly TopicId[] = [CANCEL.id, THANKS.id];

/** Puts entries together. Throws where two have one id: the answer would depend on their order. */
export function createCatalogue(entries: readonly Entry[]): Catalogue {
  const topics = entries.map(({ topic }) => topic);
  const byId = new Map(entries.map((entry) => [entry.topic.id, entry]));
  const scenarios = entries.flatMap(({ scenario }) => scenario ?? []);
  const twice = topics.find(({ id }, index) => topics.findIndex((topic) => topic.id === id) !== index);
  if (twice) throw new Error(`two entries of the catalogue have the id ${twice.id}`);
  const topicTitle = (id: TopicId) => byId.get(id)?.topic.title ?? notDoneTitle(id);
  const causeTitle = (scenario: TopicId, cause: CauseId) => byId.get(scenario)?.causeTitle?.(cause) ?? null;
  const actionTitle = (id: ActionId, machines: Text) => byId.get(id)?.doneTo?.(machines) ?? null;
  const offered = (question: Question) => {
    if (question.topic !== null) return [];
    if (question.apart !== undefined) return partChoices(question);
    // What is not understood leads on: to what may have been meant, and to what can be asked at all.
    const meant = question.candidates.filter((id, index) => index === 0 || !PLEASANTRIES.includes(id));
    const ids = question.intent === 'unknown' ? [...meant, HELP.id] : meant;
    return topicChoices(
      question,
      [...new Set(ids)].flatMap((id) => byId.get(id)?.topic ?? []),
    );
  };
  return {
    topics,
    offered,
    topicTitle,
    pageTitle,
    causeTitle,
    commandsByHand,
    failureMeans,
    answer(question, circumstances) {
      const { topic, intent } = question;
      const entry = topic === null || intent === 'clarify' ? undefined : byId.get(topic);
      const inquirer = { ...circumstances, topics, topicTitle, causeTitle, actionTitle };
      if (entry) return entry.answer(question, inquirer);
      if (question.notDone) return notDone(question, question.notDone, inquirer);
      const choices = offered(question);
      if (intent !== 'clarify' || question.apart !== undefined)
        return Promise.resolve({ ...NOTHING_SAID, intent, choices });
      const meant = choices.flatMap((choice) => byId.get(choice.topic ?? '') ?? []);
      return undecided(question, choices, meant, scenarios, inquirer);
    },
    survey: (circumstances) => surveyed(currentScenarios(scenarios), circumstances),
    runs: scheduledRuns,
  };
}
