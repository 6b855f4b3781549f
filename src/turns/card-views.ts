import type { Acting } from '../acting/acting.ts';
import { questionAt, questionsIn } from '../dialog/stored-questions.ts';
import type { Asker } from '../model/asker.ts';
import type { PreviewedRoles } from '../model/deed-record.ts';
import { type News, NO_NEWS } from '../model/news.ts';
import type { Question } from '../model/question.ts';
import type { Cards } from '../store/cards.ts';
import { type BehindButton, behindButton } from './behind-button.ts';
import { buttonId } from './button-id.ts';
import type { ChannelEvent } from './channel-event.ts';
import type { ReaderWithButtons, RenderedCard, Renderer } from './renderer.ts';
import { readShownPlan, type ShownPlan } from './shown-plan.ts';

/** Cards as one person is shown them, in the place of those that everybody is. */
export interface CardViews {
  /** What is behind the id of a view, for whoever asks; null where nothing is any more. Changes nothing. Rejects where the store fails. */
  of(viewer: Pick<ChannelEvent, 'conversation' | 'asker'>, id: string): Promise<RenderedCard | null>;
}

export interface CardViewsParts {
  readonly acting: Acting | null;
  readonly render: Renderer;
  readonly cards: Pick<Cards, 'find' | 'shown'>;
}

export function cardViews({ acting, render, cards }: CardViewsParts): CardViews {
  const deedFor = async (
    { carryingOut, viewing }: Acting,
    id: string,
    asker: Asker,
    behind: BehindButton,
  ) => {
    const found = await carryingOut.find(id);
    if (found === null) return null;
    const { record, note } = await viewing.ruled(found);
    const viewer = await viewing.viewer(record, asker.actor);
    const card = render.deed(record, readerOf(asker, record.question, behind), {
      viewer,
      note,
      isView: true,
    });
    return { card, concerns: viewing.concernedBy(record) };
  };

  const planFor = async ({ viewing }: Acting, asker: Asker, behind: BehindButton) => {
    const shown = readShownPlan(await cards.shown(behind.card), asker);
    if (shown === null) return null;
    const { answer } = shown;
    const { plan, roles } = await viewing.planned(answer.plan, asker.actor);
    const news = { ...NO_NEWS, decided: decidedFor(asker, shown, roles) };
    const card = render.answer({ ...answer, plan }, readerOf(asker, answer.question, behind), news);
    return { card, concerns: viewing.allowed(plan) };
  };

  return {
    of: async ({ conversation, asker }, id) => {
      const behind = await behindButton(cards, id, conversation);
      const deed = behind && questionAt(behind.questions, behind.index)?.deed;
      if (acting === null || behind === null || !deed) return null;
      const found =
        deed.kind === 'carry-out'
          ? await planFor(acting, asker, behind)
          : await deedFor(acting, deed.id, asker, behind);
      return found && { ...found.card, view: { id, concerns: found.concerns } };
    },
  };
}

/** That it has changed holds for all, that a press was refused for who pressed; what roles say, for whose they are: the bot's are everybody's. */
function decidedFor(
  { actor }: Asker,
  { decided, actor: decider }: ShownPlan,
  roles: PreviewedRoles | null,
): News['decided'] {
  if (decided?.state === 'changed') return decided;
  if (decided?.state === 'refused' && actor !== null && actor === decider) return decided;
  if (roles !== null) return { state: 'previewed', roles };
  return decided?.state === 'refused' ? null : decided;
}

/** A view has no buttons of its own, but those of the card it stands for: nothing is written when it is looked at. */
function readerOf(
  { timeZone }: Asker,
  { locale }: Question,
  { card, questions }: BehindButton,
): ReaderWithButtons {
  const kept = questionsIn(questions);
  const isAs = (asked: Question) => (each: Question | null) =>
    each?.deed?.kind === asked.deed?.kind && each?.topic === asked.topic;
  return {
    locale,
    timeZone,
    buttonId: (asked) => buttonId({ card, index: kept.findIndex(isAs(asked)) }),
  };
}
