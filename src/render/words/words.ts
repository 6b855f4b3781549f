import type { CallState, Decision } from '../../model/deed-record.ts';
import type { Source } from '../../model/evidence.ts';
import type { System } from '../../model/finding.ts';
import type { Standing } from '../../model/standing.ts';
import type { Subject } from '../../model/subject.ts';
import type { Trace } from '../../model/trace.ts';

/** As what the targets of a plan are counted: Japanese has a counter of its own for machines. */
export type Counted = 'machines' | 'targets';

/** Every text that cards and plain text say of themselves. Both languages implement it, so neither can lack a key. */
export interface Words {
  readonly sandbox: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly system: Readonly<Record<System, string>>;
  readonly source: Readonly<Record<Source, string>>;
  /** What a finding speaks of beside its machine. */
  readonly subject: Readonly<Record<Subject['kind'], string>>;
  readonly operatingSystem: Readonly<Record<'windows' | 'linux', string>>;
  /** In place of a value that the record does not have. */
  readonly absent: string;
  /** In place of a list or a text that has nothing in it. */
  readonly empty: string;
  readonly asOf: (instant: string) => string;
  readonly since: string;
  readonly minutesAgo: (count: number) => string;
  readonly hoursAgo: (count: number) => string;
  readonly daysAgo: (count: number) => string;
  readonly inMinutes: (count: number) => string;
  readonly inHours: (count: number) => string;
  readonly inDays: (count: number) => string;
  readonly justNow: string;
  readonly nextStep: string;
  readonly cause: string;
  /** Why there is nothing to remedy. */
  readonly reason: string;
  readonly otherCauses: string;
  readonly machine: string;
  readonly subscription: string;
  /** Before each excluded cause, lest it be read as one that holds. */
  readonly excludedLabel: string;
  readonly gapLabel: string;
  readonly evidence: (count: number) => string;
  readonly excluded: (count: number) => string;
  readonly gaps: (count: number) => string;
  readonly queries: (count: number) => string;
  /** Above one query of several. */
  readonly query: (number: number, source: string) => string;
  /** Beyond what is in sight. */
  readonly moreEvidence: (count: number) => string;
  readonly openInExplorer: (number: number) => string;
  /** `workspace`: which of several. */
  readonly openInLogs: (number: number, workspace: string | null) => string;
  readonly moreCommands: (count: number) => string;
  readonly portal: string;
  readonly details: string;
  readonly and: string;
  readonly more: (count: number) => string;
  readonly moreMachines: (count: number) => string;
  readonly moreFindings: (count: number) => string;
  /** The title of a trouble that was looked for and is not there. */
  readonly notTheCase: (trouble: string) => string;
  readonly nothingToDo: (count: number) => string;
  readonly nothingLookedAt: string;
  /** Where it is asked what to do about it. */
  readonly nothingWrong: string;
  readonly alsoWrong: (count: number) => string;
  readonly shortened: string;
  /** In place of code that is too long for a card. */
  readonly codeLeftOut: string;
  readonly showQueries: string;
  readonly showCommands: string;
  readonly showAlone: (name: string) => string;
  /** Over commands that the next step names. */
  readonly toRun: Readonly<Record<'azure-cli' | 'powershell' | 'bash', string>>;
  /** Limits of the question that were kept to. */
  /** How many machines fit a pattern (`app-osa-*`), and of how many of them the answer is. */
  readonly fitting: (pattern: string, count: number, answered: number) => string;
  readonly limitedTo: (limits: string) => string;
  /** Words that look like a limit and were not kept to. */
  readonly notHeeded: (words: string) => string;
  readonly notHeededBecause: (words: string, why: string) => string;
  /** Machines that may be within a limit, and are left out. */
  readonly notTold: (limit: string, machines: number, names: string) => string;
  readonly notSearched: string;
  readonly checkAgain: string;
  readonly tellMe: string;
  readonly documentation: string;
  readonly learnMore: string;
  readonly findingsOf: (count: number) => string;
  readonly noFinding: string;
  readonly noFindingNote: string;
  /** Several things were asked for at once. */
  readonly apart: string;
  readonly apartNote: string;
  readonly clarify: string;
  readonly clarifyNote: string;
  /** Where one of several topics is answered meanwhile. */
  taken(topic: string, count: number): string;
  /** Where all that may be meant was looked into. */
  readonly weighed: string;
  readonly weighedNote: string;
  readonly nameMachine: string;
  readonly nameMachineNote: string;
  /** Why a reply ("3") picked none of what is offered. */
  readonly offList: (reply: string, count: number) => string;
  readonly offLines: (reply: string, count: number) => string;
  readonly cancel: string;
  /** On the button that asks the same of another machine. */
  readonly instead: (machine: string) => string;
  readonly pick: string;
  readonly pickMissing: string;
  readonly ask: string;
  readonly help: string;
  readonly helpNote: string;
  /** Above the questions to begin with. */
  readonly helpTry: string;
  /** Above everything that can be asked. */
  readonly helpAll: string;
  /** Leads to everything under one need. */
  readonly helpMore: (need: string) => string;
  readonly unknown: string;
  readonly unknownNote: string;
  readonly unknownNearest: string;
  readonly missing: string;
  /** `place`: the resource group or subscription that the question is limited to. */
  readonly missingMachine: (names: string, place: string | null) => string;
  /** Of patterns (`app-osa-*`) that no machine's name fits. */
  readonly nothingFits: (patterns: string) => string;
  readonly missingNote: string;
  readonly missingNear: string;
  readonly progress: string;
  readonly progressSubject: (subject: string) => string;
  readonly progressNote: string;
  readonly everyMachine: string;
  readonly failure: string;
  readonly failureNote: string;
  readonly reference: string;
  readonly unchangedSince: string;
  readonly changedSince: string;
  readonly change: string;
  /** In the place of a finding that there was not, or is no more. */
  readonly unsaid: string;
  readonly watching: string;
  readonly watchingNote: string;
  readonly watchedUntil: string;
  readonly watchStop: string;
  readonly watchStopAll: string;
  readonly watchFull: string;
  readonly watchFullNote: (most: number) => string;
  /** Where all is well already. */
  readonly watchSettled: string;
  readonly watchSettledNote: string;
  readonly watchStopped: string;
  readonly watchStoppedNote: (machines: string) => string;
  readonly watchNone: string;
  /** Under the heading of what has changed. */
  readonly watchChanged: string;
  readonly watchEnded: (hours: number) => string;
  readonly watchEndedNote: string;
  readonly watchAgain: string;
  /** Where nobody can be told later: in a terminal. */
  readonly watchNotHere: string;
  readonly welcome: string;
  readonly welcomeNote: string;
  readonly cancelled: string;
  readonly cancelledNote: string;
  /** How many targets, and their names. */
  readonly planFor: (count: number, names: string, counted: Counted) => string;
  /** Nothing can be done; for how many reasons. */
  readonly planNothing: string;
  readonly planRestart: string;
  readonly planCost: string;
  readonly planUndo: string;
  readonly planNoUndo: string;
  readonly deedOn: string;
  readonly deedApprovers: string;
  readonly deedApproversAnybody: string;
  readonly deedShow: string;
  deedHalfTime(given: number, needed: number): string;
  readonly planUndoes: string;
  readonly planUndoesOf: string;
  readonly undoIt: string;
  readonly askAgain: string;
  readonly planRole: string;
  readonly planRefused: string;
  /** Before the names of those that are refused for one reason. */
  readonly planRefusedOf: (count: number, counted: Counted) => string;
  /** A note that holds for some of the targets. */
  readonly planOfSome: (note: string, count: number, all: number, counted: Counted) => string;
  readonly planMoreNotes: (count: number) => string;
  /** Where every machine is meant that the bot can see. */
  readonly planEverywhere: string;
  /** Above the first call of several that differ by their target alone. */
  readonly planCallsLike: (means: string, count: number, first: string) => string;
  readonly planCalls: (count: number) => string;
  readonly planAllTargets: (count: number, counted: Counted) => string;
  readonly planByHandLike: (title: string, count: number, first: string, counted: Counted) => string;
  readonly planByHand: string;
  readonly carryOut: string;
  readonly askApproval: (count: number) => string;
  /** Above what may have been named. */
  readonly planMeant: string;
  readonly planChanged: string;
  /** Where it would be sent as whoever sees the plan; `isEnough`: his roles were looked up and allow it. */
  planAsYou(isEnough: boolean): string;
  readonly planRefusedYou: string;
  readonly approve: string;
  readonly deny: string;
  /** What whoever asked has in place of denying it. */
  readonly withdraw: string;
  readonly stop: string;
  readonly lookAgain: string;
  readonly deedAwaiting: (given: number, needed: number) => string;
  readonly deedDenied: string;
  readonly deedExpired: string;
  readonly deedUnderWay: (done: number, count: number) => string;
  readonly deedDone: (count: number) => string;
  readonly deedPartlyDone: (done: number, failed: number, inDoubt: number, left: number) => string;
  readonly deedDoubtNote: string;
  readonly callTrace: Readonly<Record<Trace['state'] | 'unsought', string>>;
  readonly traceBegan: string;
  readonly traceStatus: string;
  readonly traceLookedAt: string;
  readonly deedRequester: string;
  readonly deedRequestedAt: string;
  readonly deedDecision: Readonly<Record<Decision, string>>;
  /** Why whoever asked wants it. */
  readonly deedReason: string;
  /** Above the field for it. */
  readonly deedReasonAsked: string;
  /** Above the field of who decides; `isNeeded`: to go without approval. */
  deedWhyAsked(isNeeded: boolean): string;
  readonly deedBrokeGlass: string;
  readonly breakGlass: string;
  readonly deedExpiresAt: string;
  readonly deedVerified: string;
  readonly targets: (count: number, counted: Counted) => string;
  readonly callState: Readonly<Record<CallState, string>>;
  readonly preview: (title: string) => string;
}
