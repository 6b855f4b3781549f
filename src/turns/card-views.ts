import type { Acting } from '../acting/acting.ts';
import { questionAt, questionsIn } from '../dialog/stored-questions.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { GROUP_PREFIX } from '../model/person.ts';
import type { Question } from '../model/question.ts';
import type { Cards } from '../store/cards.ts';
import { behindButton } from './behind-button.ts';
import { buttonId } from './button-id.ts';
import type { ChannelEvent } from './channel-event.ts';
import type { CardView, RenderedCard, Renderer } from './renderer.ts';

/** Cards as one person is shown them, in the place of those that everybody is. */
export interface CardViews {
  /** What is behind the id of a view, for whoever asks; null where nothing is any more. Changes nothing. Rejects where the store fails. */
  of(viewer: Pick<ChannelEvent, 'conversation' | 'asker'>, id: string): Promise<RenderedCard | null>;
}

export interface CardViewsParts {
  readonly acting: Acting | null;
  readonly render: Renderer;
  readonly cards: Pick<Cards, 'find'>;
}

export function cardViews({ acting, render, cards }: CardViewsParts): CardViews {
  return {
    of: async ({ conversation, asker }, id) => {
      const behind = await behindButton(cards, id, conversation);
      const deed = behind && questionAt(behind.questions, behind.index)?.deed;
      if (acting === null || behind === null || deed?.kind !== 'show') return null;
      const record = await acting.carryingOut.find(deed.id);
      if (record === null) return null;
      const questions = questionsIn(behind.questions);
      // A view has no buttons of its own: nothing is written when it is looked at.
      const idOf = (asked: Question) =>
        buttonId({
          card: behind.card,
          index: questions.findIndex((each) => each?.deed?.kind === asked.deed?.kind),
        });
      const viewer = await acting.viewing.viewer(record, asker.actor);
      const reader = { locale: record.question.locale, timeZone: asker.timeZone, buttonId: idOf };
      const card = render.deed(record, reader, { viewer, isView: true });
      return { ...card, view: viewOf(record, id) };
    },
  };
}

/** The view of a deed by whom it concerns: who asked for it, and who is named to approve it. */
export function viewOf({ requester, approvers }: DeedRecord, id: string): CardView {
  const named = approvers.filter((each) => each !== '*' && !each.startsWith(GROUP_PREFIX));
  return { id, concerns: [requester, ...named] };
}
