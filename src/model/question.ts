import type { Deed } from './deed.ts';
import type { DigestWish } from './digest-wish.ts';
import type { FieldName, Filled } from './form.ts';
import type { Locale } from './locale.ts';
import type { MachineKind } from './machine.ts';
import type { NotDone } from './not-done.ts';
import type { OfferedAction } from './offered-action.ts';
import type { PowerAsked } from './power-asked.ts';
import type { RebootSetting } from './reboot-setting.ts';
import type { Seen } from './seen.ts';
import type { TimeOfDay } from './time-of-day.ts';
import type { TimeRange } from './time-range.ts';
import type { Intent, TopicId } from './topic.ts';
import type { Wish } from './wish.ts';

/** The particulars a question names: NFKC, lower case, without quotes, in the order they stand in the text. */
export interface Entities {
  /** Host names, patterns of them (`app-osa-*`, `sql?-01`), or whole resource ids where one was pasted or picked from a choice. */
  readonly machines: readonly string[];
  /** Digits only. */
  readonly kb: readonly string[];
  /** `0x` and eight hex digits. */
  readonly errorCodes: readonly string[];
  readonly resourceGroup: string | null;
  /** Id or display name. */
  readonly subscription: string | null;
  /** Azure region as ARM spells it (`japaneast`). */
  readonly location: string | null;
  /** Named like a place ("in Contoso Europe") without saying what it is: a subscription's display name, most likely. */
  readonly place: string | null;
  /** Places of a kind beside the first, which is above: machines in any of them are meant. */
  readonly besides: readonly {
    readonly kind: 'resourceGroup' | 'subscription' | 'location';
    readonly name: string;
  }[];
  readonly osType: 'windows' | 'linux' | null;
  /** Only virtual machines, or only Arc-enabled servers. */
  readonly machineKind: Exclude<MachineKind, 'log-analytics'> | null;
  /** `windows server 2019`, `ubuntu 22.04`, `rhel`. */
  readonly osRelease: string | null;
  /** Only machines that run, or that do not. */
  readonly power: PowerAsked | null;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly schedule: string | null;
  /** Name or correlation id of a maintenance run or update deployment. */
  readonly run: string | null;
  /** ISO 8601 (`PT2H`). */
  readonly duration: string | null;
  readonly range: TimeRange | null;
  /** Kinds of update, as Azure calls them: `Critical`, `Security` … */
  readonly classifications: readonly string[];
  /** Whether machines may restart for updates. */
  readonly reboot: RebootSetting | null;
  /** Names of Linux packages, or masks of them (`openssl*`). */
  readonly packages: readonly string[];
  /** How often, as Azure writes it: `Week Saturday`, `Month Second Tuesday Offset3`. */
  readonly recurrence: string | null;
  readonly time: TimeOfDay | null;
  /** By how much longer something is to last, ISO 8601; `duration` may be the same length. */
  readonly longerBy: string | null;
  /** A resource provider (`microsoft.compute`). */
  readonly provider: string | null;
  /** A version of an agent, as it is written (`1.38.0`). */
  readonly version: string | null;
  /** Of `machines`, those that Japanese letters stand against, with these: 検査db01 for db01. */
  readonly wholeNames: readonly string[];
}

export const NO_ENTITIES: Entities = {
  machines: [],
  kb: [],
  errorCodes: [],
  resourceGroup: null,
  subscription: null,
  location: null,
  place: null,
  besides: [],
  osType: null,
  machineKind: null,
  osRelease: null,
  power: null,
  tags: [],
  schedule: null,
  run: null,
  duration: null,
  range: null,
  classifications: [],
  reboot: null,
  packages: [],
  recurrence: null,
  time: null,
  longerBy: null,
  provider: null,
  version: null,
  wholeNames: [],
};

/** `why`: of how a machine is, what keeps it from being well. */
export type Focus = 'fix' | 'commands' | 'proof' | 'queries' | 'why';

/** One page of the machines that a report has in one group; the group as the report names it, the page counted from 0. */
export interface Listing {
  readonly group: string;
  readonly page: number;
}

/** Of the machines that a question means, those in one group of an answer over them: found again whenever it is asked, not written down. */
export interface Holding {
  /** A scenario, or a report that tells groups apart. */
  readonly topic: TopicId;
  /** As that answer's groups are keyed; null: every machine of which something was found. */
  readonly group: string | null;
}

/** What a question leaves out ("all but web-01", 「web-01 以外」), in lower case. */
export interface Except {
  /** Names of machines or patterns of them, of resource groups and regions, and tags (`env=prod`). */
  readonly names: readonly string[];
  /** What else is to be left out, as it was said: nothing that the bot can tell from the rest. */
  readonly unheard: readonly string[];
}

/** One of several things that a message asks for, in its own words. */
export type Part = Pick<
  Question,
  'text' | 'intent' | 'topic' | 'entities' | 'scope' | 'except' | 'holding' | 'notDone' | 'candidates'
>;

/** What was understood of one message. No Azure call has been made yet. */
export interface Question {
  /** As it was asked, whole, without the mention of the bot. */
  readonly text: string;
  /** What of the text was pasted rather than asked (an error message, log lines, a command): evidence, never machine names. */
  readonly pasted: string | null;
  readonly locale: Locale;
  readonly intent: Intent;
  readonly topic: TopicId | null;
  readonly entities: Entities;
  /** `fleet`: every machine the bot can see is meant ("all machines", 全台). */
  readonly scope: 'machines' | 'fleet';
  /** What is left out of the machines that are meant; absent: nothing. */
  readonly except?: Except;
  /** What of the answer is asked for: what to do about it, the commands alone, what shows it, or the queries alone; absent: the answer as it is. */
  readonly focus?: Focus;
  /** The reply ("3") that pointed beyond what this question's answer offered; absent: none did. */
  readonly offList?: string;
  /** Picked from several machines of one name: the ids of all of them, in lower case; absent: it was not. */
  readonly twins?: readonly string[];
  /** Of a report, the machines of one group, page by page; absent: the report as a whole. */
  readonly listing?: Listing;
  /** Of an action: it is meant for these of the machines alone; absent: for all. */
  readonly holding?: Holding;
  /** What the answer to the same question said before; absent: it is asked for the first time. */
  readonly seen?: Seen;
  /** The answer is wanted as a file of its rows, of which there were so many; absent: as a card. */
  readonly asTable?: { readonly rowCount: number };
  /** What is wished of a watch; only of the topic `watch`. */
  readonly watch?: Wish;
  /** Of an action that was offered: what it is to be carried out with; absent: nothing beside what was said. */
  readonly given?: NonNullable<OfferedAction['arguments']>;
  /** What is said of a digest beside when and where; absent: nothing. */
  readonly digest?: DigestWish;
  /** Several things are asked for, which are answered one at a time; absent: one. */
  readonly apart?: readonly Part[];
  /** What is asked to be done and is not done here; only of the intent `unknown`. */
  readonly notDone?: NotDone;
  /** What is to become of an action: absent: its plan is asked for. */
  readonly deed?: Deed;
  /** Of `undo`, the deed that is meant, by its id; absent: the latest, or the one that is named. */
  readonly undoes?: string;
  /** Behind a button: what of its card's form comes with the press; absent: nothing. */
  readonly asks?: readonly FieldName[];
  /** What was filled in on the card before the press; absent: nothing. */
  readonly filled?: Filled;
  /** `help`: picked from what can be asked, and its answer leads back there. `finding`: picked beside what was found, which stays in sight. */
  readonly from?: 'help' | 'finding';
  /** Equally likely topics when the intent is `clarify`, the nearest ones when it is `unknown`, those to list when it is `help` (none: all); best first. Of `undo` the actions that are named. */
  readonly candidates: readonly TopicId[];
}
