import type { Entities, Except, Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { amended } from './amended.ts';
import { MACHINE_OVERVIEW } from './asked-at-large.ts';
import { carriedOn, carriedToAll } from './carried-on.ts';
import { followUpOf, onlyLeavesOut } from './follow-up.ts';
import type { Heard } from './hear.ts';
import { mendedBy } from './mended-by.ts';
import { moveOf } from './moves.ts';
import { otherOne, pickedAnew } from './other-one.ts';
import { questionOf, type Said } from './question-of.ts';
import { agreesToDo, languageAsked } from './said-alone.ts';
import { stateOf } from './state-question.ts';
import { twinOf } from './twin-topic.ts';

/** The question before, asked again about what this message names; null when this one asks something of its own. */
export function continued(
  said: Said,
  heard: Heard,
  previous: Question | null,
  topicById: ReadonlyMap<string, Topic>,
): Question | null {
  const topic = topicById.get(previous?.topic ?? '');
  if (previous === null || topic === undefined || said.pasted !== null) return null;
  if (topic.subject === 'none' && !(topic.intent === 'explain' && goesOn(heard))) return null;
  const { focus: _focus, from: _from, offList: _offList, deed: _deed, seen, ...before } = previous;
  const other = otherOne(heard.spoken, before) ?? pickedAnew(said.text, before);
  if (other !== null) return { ...other, ...said };
  // What goes on says nothing of its own that could be evidence: the words before stand.
  const asBefore = { ...before, locale: said.locale };
  const again = { ...asBefore, ...(seen && { seen }) };
  const move = moveOf(heard.spoken, said.text);
  const isAgain =
    move === 'again' ||
    languageAsked(heard.spoken) !== null ||
    (topic.intent === 'act' && agreesToDo(heard.spoken));
  // Nothing new was said of what was asked back: the way out is shown in place of the same once more.
  if (isAgain) return previous.intent === 'clarify' ? helping(said, heard, 'help') : again;
  if (move !== null) {
    const mending = move === 'fix' ? mendedBy(said, previous, topicById) : null;
    if (mending !== null) return mending;
    // What is only told of machines has no remedy: how they are has.
    const isTold = move === 'fix' && topic.intent === 'report' && topic.subject === 'machine';
    const state =
      isTold && previous.scope === 'machines' ? stateOf(said, previous.entities, topicById) : null;
    return { ...(state ?? asBefore), focus: move };
  }
  if (heard.beside !== null && topic.intent === 'act' && onlyLeavesOut(heard.spoken))
    return { ...again, ...said, except: bothLeftOut(previous, heard.beside.except) };
  const otherwise = amended(said, heard, asBefore, topic);
  if (otherwise !== null) return otherwise;
  const followUp = followUpOf(heard);
  if (followUp === null) return null;
  // How a machine is, is as it is for what is wrong with it.
  const why = topic.id === MACHINE_OVERVIEW && heard.concepts.has('why') ? ({ focus: 'why' } as const) : null;
  if (followUp === 'same-again')
    return why !== null && previous.scope === 'machines' ? { ...asBefore, ...why } : again;
  if (followUp === 'other-particulars')
    return isAsked(topic, previous, heard.entities)
      ? { ...again, ...said, entities: carriedOn(previous.entities, heard.entities) }
      : null;
  const carry = followUp === 'all-machines' ? carriedToAll : carriedOn;
  const entities = carry(previous.entities, heard.entities);
  // What a report tells of a machine it tells of those of a place, too.
  const isOwnTwin = followUp === 'elsewhere' && topic.intent === 'report' && topic.subject === 'machine';
  const meant = followUp === 'other-machines' ? 'machine' : 'fleet';
  const twin = isOwnTwin ? topic : twinOf(topic, meant, [...topicById.values()]);
  const question = questionOf(said, { ...heard, entities }, { kind: 'one', topic: twin }, null);
  if (followUp === 'elsewhere') return { ...question, intent: twin.intent, scope: 'fleet' };
  return followUp === 'other-machines' ? { ...question, ...why } : question;
}

/** Whether a message only goes on with an answer, whichever it was: of no answer it says nothing. */
export function goesOn({ spoken, entities, concepts }: Heard): boolean {
  if (concepts.has('help')) return false;
  return (
    moveOf(spoken, '') !== null ||
    languageAsked(spoken) !== null ||
    followUpOf({ spoken, entities, concepts }) === 'same-again'
  );
}

/** What can be asked, or that somebody is welcome, where nothing else is asked. */
export function helping(said: Said, { entities }: Heard, topic: 'help' | 'thanks'): Question {
  return { ...said, intent: 'help', topic, entities, scope: 'machines', candidates: [] };
}

/** Whether the particulars that a message names may stand for those of the question before: any time, and of an update, a schedule or a run only where it named one. */
function isAsked(topic: Topic, { entities }: Question, named: Entities): boolean {
  const isTold = topic.intent === 'report' || topic.intent === 'diagnose';
  const fits = (['kb', 'schedule', 'run'] as const).every(
    (kind) => (named[kind]?.length ?? 0) === 0 || (entities[kind]?.length ?? 0) > 0,
  );
  return isTold && fits;
}

/** What was left out before, and what is left out now. */
function bothLeftOut({ except }: Question, { names, unheard }: Except): Except {
  return { names: [...new Set([...(except?.names ?? []), ...names])], unheard };
}
