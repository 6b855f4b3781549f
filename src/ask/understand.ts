import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { UNDO } from '../model/undo.ts';
import { WATCH } from '../model/watch.ts';
import { actionsNamed } from './actions-named.ts';
import { eachApart } from './asked-apart.ts';
import { askedAtLarge, MACHINE_OVERVIEW } from './asked-at-large.ts';
import { awaitedTopic } from './awaited-topic.ts';
import { settledByCron } from './by-cron.ts';
import { settledByProvider } from './by-provider.ts';
import { continued, goesOn, helping } from './continued.ts';
import { type Decision, decideTopic, FULL_CLUE } from './decide-topic.ts';
import { digestWishIn } from './digest-wish.ts';
import { onlyNamesPlace } from './follow-up.ts';
import { type Heard, hear, spokenForm } from './hear.ts';
import { clueWeights } from './match-topic.ts';
import { mendedBy } from './mended-by.ts';
import { moveOnNamed } from './moves.ts';
import { notDoneIn } from './not-done.ts';
import { notDoneHere } from './not-done-here.ts';
import { isOfTheAgent, speaksOfTheSystem } from './of-the-system.ts';
import { pointing } from './pointed-at.ts';
import { questionLocale } from './question-locale.ts';
import { questionOf, type Said } from './question-of.ts';
import type { Learnt } from './ranker/learnt.ts';
import { createTopicRanker } from './ranker/topic-ranker.ts';
import { messageText, readableText } from './readable-text.ts';
import { runNoticeWishOf } from './run-notice-wish.ts';
import { acknowledges, agreesToDo, goesBack, greets, languageAsked } from './said-alone.ts';
import { stateAsked } from './state-question.ts';
import { twinOf } from './twin-topic.ts';
import type { Understanding } from './understanding.ts';
import { asksHowItIs, asksHowItWasTakenBack, wantsDeed, wantsNoDeed } from './wants-no-deed.ts';
import { wishOf } from './wish-of.ts';
import { withoutDeeds } from './without-deeds.ts';

/** A word, or something that is named. */
const SAYS_SOMETHING = /[\p{L}@]/u;

/** An answer to a question that nobody has asked. */
const REPLIES =
  /^ (?=.*(?:both|all|any|either|neither|first|second|third|fourth|fifth|last|others?|next|previous) )(?:(?:and|ok|the|show|me|give|number|no|take|all|both|any|either|neither|first|second|third|fourth|fifth|last|one|other|others|next|previous|of|them|those|two|three) )+(?:[;,] )*$/;
const REPLIES_IN_JAPANESE =
  /^(?:両方|どちらも|全部|すべて|ほか|他|別|次|前|最初|最後|[一二三四五]番目?|\d番目?)(?:の|を|は|も|で|お願い|見せて|表示して|です|ください)*[;,]*$/;

const HELP = 'help';
const THANKS = 'thanks';

/** Enough of a message to tell its language. */
const FIRST_WORDS = 2_000;

const BY_TITLE = new WeakMap<readonly Topic[], ReadonlyMap<string, Topic>>();

/** Topics by their titles as they are heard, read once for a list of topics. */
function topicsByTitle(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
  const known =
    BY_TITLE.get(topics) ??
    new Map(
      topics.flatMap((topic) =>
        [topic.title.ja, topic.title.en].map((title) => [spokenForm(title).dense, topic] as const),
      ),
    );
  BY_TITLE.set(topics, known);
  return known;
}

/**
 * What can be asked is decided by the topics: their clues, what was learnt of their own sentences, and their titles word
 * for word.
 */
export function createUnderstanding(topics: readonly Topic[], learnt: Learnt): Understanding {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const rank = createTopicRanker(topics, learnt);
  const watch = topicById.get(WATCH);
  const WISHED: Decision = watch ? { kind: 'one', topic: watch } : { kind: 'none', nearest: [] };

  const one: Understanding = {
    understand(text, context) {
      const message = messageText(text);
      const previous = context.previous ?? null;
      const awaitsMachine = previous?.intent === 'clarify' && previous.topic !== null;
      const heard = hear(message, awaitsMachine ? 'machine-awaited' : 'anything');
      const locale = questionLocale(
        readableText(message.slice(0, FIRST_WORDS)),
        {
          locale: context.locale ?? languageAsked(heard.spoken) ?? undefined,
          hint: previous?.locale ?? context.hint,
        },
        notOwnWords(heard),
      );
      const said = { text: message, pasted: heard.pasted, locale };
      const wish = heard.pasted === null ? wishOf(heard.spoken) : null;
      const notices = heard.pasted === null ? ofRuns(said, heard) : null;
      if (notices !== null) return notices;
      if (wish === 'stop') return stopping(said, heard);
      if (goesBack(heard.spoken) || greets(heard.spoken)) return helping(said, heard, HELP);
      if (previous !== null && acknowledges(heard.spoken)) return helping(said, heard, THANKS);
      const notDone = wish === null && heard.pasted === null ? notDoneIn(heard.spoken) : null;
      if (notDone !== null) return notDoneHere(said, heard, notDone, previous);
      const atLarge =
        wish === null
          ? (stateAsked(said, heard, topicById, previous) ?? askedAtLarge(said, heard, topicById, previous))
          : null;
      if (atLarge !== null) return atLarge;
      const decided = () => (wish === null ? settled(asked(heard, message), heard, message) : WISHED);
      const question =
        (wish === null
          ? (continued(said, heard, previous, topicById) ??
            namedMove(said, heard, previous) ??
            placeAlone(said, heard))
          : null) ?? ofMany(questionOf(said, heard, decided(), previous));
      if (question.topic === UNDO) return { ...question, candidates: actionsNamed(topics, heard.concepts) };
      if (question.topic === WATCH) return wishing(question, heard, previous);
      return question.intent === 'digest' ? { ...question, digest: digestWishIn(message) } : question;
    },
  };
  const isDeed = ({ need, intent, id }: Topic) => need === 'action' && intent === 'act' && id !== UNDO;
  return pointing(eachApart(one, new Set(topics.filter(isDeed).map(({ id }) => id))));

  /** What is wished of run notices, which are heard whole: windows and runs are asked about in many ways, and these alone wish to be told. */
  function ofRuns(said: Said, heard: Heard): Question | null {
    const wished = runNoticeWishOf(heard.spoken);
    const topic = topicById.get(wished?.topic ?? '');
    if (wished === null || topic === undefined) return null;
    const question = questionOf(said, heard, { kind: 'one', topic }, null);
    return { ...question, digest: { ...digestWishIn(said.text), ...wished.wish } };
  }

  function settled(decision: Decision, { entities }: Heard, message: string): Decision {
    return settledByProvider(topicById, settledByCron(topics, decision, message), entities.provider);
  }

  /** By the asker's own words; with what was pasted only where that says more. */
  function asked(heard: Heard, message: string): Decision {
    // A number alone answers a question that nobody has asked.
    const { words, dense } = heard.whole.spoken;
    const { beside } = heard;
    // What is left out of a deed says nothing of which deed it is.
    if (beside !== null && beside.except.names.length > 0 && wantsDeed(heard.spoken)) {
      const { spoken, concepts } = beside;
      const meant = decideTopic(topics, concepts, rank({ spoken, concepts }));
      const topicsMeant = meant.kind === 'none' ? [] : meant.kind === 'one' ? [meant.topic] : meant.topics;
      if (topicsMeant.some(({ intent }) => intent === 'act')) return meant;
    }
    const isReply = REPLIES.test(words) || REPLIES_IN_JAPANESE.test(dense) || agreesToDo(heard.spoken);
    // What goes on from an answer ("what does this mean?") is not about that answer where something is pasted beside it.
    const goesOnAlone = heard.pasted === null && goesOn(heard);
    if (!SAYS_SOMETHING.test(words) || isReply || goesOnAlone) return { kind: 'none', nearest: [] };
    const titled = topicsByTitle(topics).get(heard.whole.spoken.dense);
    if (titled !== undefined) return { kind: 'one', topic: titled };
    const isMeant = speaksOfTheSystem(heard, message) ? (topic: Topic) => !isOfTheAgent(topic) : () => true;
    const ranking = rank(heard.whole).filter(({ topic }) => isMeant(topic));
    const concepts = saysMore(heard) ? heard.whole.concepts : heard.concepts;
    const decision = byOwnWords(heard) ?? decideTopic(topics, concepts, ranking);
    if (decision.kind !== 'one' || decision.topic.intent !== 'act') return decision;
    const isNoDeed = decision.topic.takesBack
      ? asksHowItWasTakenBack(heard.spoken)
      : wantsNoDeed(heard.spoken);
    if (!isNoDeed) return decision;
    return decision.topic.takesBack || asksHowItIs(heard.spoken)
      ? withoutDeeds(topics, decision.topic, concepts, ranking)
      : { kind: 'none', nearest: [decision.topic] };
  }

  /** The diagnosis that the asker's own words ask for with a full clue, whatever is pasted beside them: it decodes that too. Null where they do not. */
  function byOwnWords({ pasted, spoken, concepts }: Heard): Decision | null {
    if (pasted === null || !concepts.has('named-machine')) return null;
    const decision = decideTopic(topics, concepts, rank({ spoken, concepts }));
    return decision.kind === 'one' &&
      decision.topic.intent === 'diagnose' &&
      (clueWeights(topics, concepts).get(decision.topic.id) ?? 0) >= FULL_CLUE
      ? decision
      : null;
  }

  /** A diagnosis of all machines is the fleet's, which tells them by cause, where it has one. */
  function ofMany(question: Question): Question {
    const topic = topicById.get(question.topic ?? '');
    if (question.scope !== 'fleet' || topic?.intent !== 'diagnose') return question;
    const twin = twinOf(topic, 'fleet', topics);
    return { ...question, topic: twin.id, intent: twin.intent };
  }

  /** What mends one machine, or shows what is said of it: by what was asked before, else by how it is. */
  function namedMove(said: Said, heard: Heard, previous: Question | null): Question | null {
    const focus = said.pasted === null ? moveOnNamed(heard.spoken) : null;
    const before = topicById.get(previous?.topic ?? '');
    const isDiagnosis = before?.intent === 'diagnose' || before?.subject === 'fleet';
    const topic =
      before !== undefined && isDiagnosis
        ? twinOf(before, 'machine', topics)
        : topicById.get(MACHINE_OVERVIEW);
    if (focus === null || topic === undefined || topic.subject !== 'machine') return null;
    const { entities } = heard;
    const mending =
      focus === 'fix' && before ? mendedBy(said, { topic: before.id, entities }, topicById) : null;
    return mending ?? { ...questionOf(said, heard, { kind: 'one', topic }, null), focus };
  }

  /** How the machines of a place are, where nothing but the place is named. */
  function placeAlone(said: Said, heard: Heard): Question | null {
    const topic = topicById.get(MACHINE_OVERVIEW);
    if (topic === undefined || said.pasted !== null || !onlyNamesPlace(heard)) return null;
    const { intent, id } = topic;
    return { ...said, intent, topic: id, entities: heard.entities, scope: 'fleet', candidates: [] };
  }

  /** Whether the pasted words say more than the asker's own, of which there may be none. */
  function saysMore({ pasted, concepts, whole }: Heard): boolean {
    if (pasted === null) return false;
    const own = Math.max(0, ...clueWeights(topics, concepts).values());
    return Math.max(0, ...clueWeights(topics, whole.concepts).values()) > own + 1;
  }

  /** With what it is that is waited for. Machines are watched by name. */
  function wishing(question: Question, { concepts }: Heard, previous: Question | null): Question {
    const awaited = awaitedTopic(topics, concepts, previous);
    if (awaited === null) return question;
    const isNamed = question.entities.machines.length > 0;
    const watched = { kind: 'tell', topic: awaited.id, intent: awaited.intent } as const;
    return { ...question, intent: isNamed ? 'act' : 'clarify', scope: 'machines', watch: watched };
  }
}

/** What is watched is said no more, whatever the topic before. */
function stopping(said: Said, { entities }: Heard): Question {
  const wish = { intent: 'act', topic: WATCH, watch: { kind: 'stop' } } as const;
  return { ...said, ...wish, entities, scope: 'machines', candidates: [] };
}

/** What stands in a message and is none of the asker's words: values of tags, and what was pasted. */
function notOwnWords({ entities, pasted }: Heard): readonly string[] {
  const values = entities.tags.flatMap(({ key, value }) => [key, value]);
  return [...values, ...(pasted === null ? [] : readableText(pasted).split('\n'))];
}
