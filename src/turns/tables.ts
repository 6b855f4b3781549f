import { storeQuestions } from '../dialog/stored-questions.ts';
import type { Engine } from '../model/engine.ts';
import type { Question } from '../model/question.ts';
import type { Cards } from '../store/cards.ts';
import type { Ids } from '../store/ids.ts';
import { buttonId } from './button-id.ts';
import type { Upload } from './channel-event.ts';
import type { Files } from './files.ts';
import { logAnswer } from './log-answer.ts';
import type { Renderer, TableOutcome } from './renderer.ts';
import type { Turn } from './turn.ts';

/** What one request may bring is less than 60 MiB. Source: Microsoft Graph, driveItem: createUploadSession, "Upload bytes to the upload session". */
const MOST_BYTES = 50 * 1024 * 1024;

/** The whole list of an answer, as a file of who asks. Each rejects where the store fails, or what is down may work later. */
export interface Tables {
  /** Asks whether it is to be put among his files. */
  offer(turn: Turn, question: Question): Promise<void>;
  /** Asks the question anew and writes its rows to where `upload` lets them be put; null: to nowhere. */
  put(turn: Turn, question: Question, upload: Upload | null): Promise<void>;
}

export interface TablesParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly cards: Cards;
  readonly files: Files;
  readonly ids: Ids;
}

export function tables({ engine, render, cards, files, ids }: TablesParts): Tables {
  const readerOf = ({ asker }: Turn, { locale }: Question) => ({ locale, timeZone: asker.timeZone });

  const outcomeOf = async (turn: Turn, asked: Question, upload: Upload): Promise<TableOutcome> => {
    // Both come with the press: what is not where files are is neither written to nor shown.
    if (!files.leadsThere(upload.url) || !files.leadsThere(upload.contentUrl))
      return { state: 'failed', code: 'TEAMS_UPLOAD_URL' };
    const { asTable: _, ...question } = asked;
    await turn.slot.show(render.progress(question, readerOf(turn, question)));
    const answer = await engine.answer(question, turn.asker);
    logAnswer(answer, turn.log);
    const table = render.table(answer);
    if (table === null) return { state: 'empty' };
    const content = new TextEncoder().encode(table);
    if (content.length > MOST_BYTES) return { state: 'too-big' };
    const written = await files.write(upload.url, content);
    if (written !== 'written') return { state: 'failed', code: written };
    const { contentUrl, name, uniqueId, fileType } = upload;
    return { state: 'stored', file: { kind: 'stored', name, url: contentUrl, uniqueId, fileType } };
  };

  const tell = async (turn: Turn, question: Question, outcome: TableOutcome): Promise<void> => {
    if (outcome.state === 'failed') turn.log.error({ code: outcome.code }, 'a table could not be stored');
    await turn.slot.show(render.tableOutcome(outcome, readerOf(turn, question)));
  };

  return {
    offer: async (turn, question) => {
      const id = ids.next();
      await cards.save({ id, conversation: turn.conversation, questions: storeQuestions([question]) });
      const offer = render.tableOffer(question, {
        ...readerOf(turn, question),
        buttonId: () => buttonId({ card: id, index: 0 }),
      });
      // Not every cloud has file cards.
      if ((await turn.slot.show(offer)) !== 'shown') await tell(turn, question, { state: 'unsupported' });
    },
    put: async (turn, question, upload) => {
      const outcome: TableOutcome =
        upload === null ? { state: 'declined' } : await outcomeOf(turn, question, upload);
      await tell(turn, question, outcome);
    },
  };
}
