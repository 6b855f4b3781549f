import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import type { ErrorCode } from '../model/error-code.ts';
import { HOUR_IN_MS, momentAt } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import type { Cards } from '../store/cards.ts';
import type { Ids } from '../store/ids.ts';
import { buttonId, readButtonId } from './button-id.ts';
import type { Upload } from './channel-event.ts';
import type { Files } from './files.ts';
import type { ListLink, ListLinks } from './list-links.ts';
import type { Log } from './log.ts';
import { logAnswer } from './log-answer.ts';
import type { Renderer, TableOutcome } from './renderer.ts';
import type { Turn } from './turn.ts';

/** What one request may bring is less than 60 MiB. Source: Microsoft Graph, driveItem: createUploadSession, "Upload bytes to the upload session". */
const MOST_BYTES = 50 * 1024 * 1024;

/** Long enough to come back to, too short to be handed on. */
const LINK_LASTS_IN_MS = HOUR_IN_MS;

/** The rows behind a link, or why there are none. */
export type ReadTable =
  | {
      readonly state: 'read';
      readonly topic: TopicId | null;
      readonly name: string;
      readonly content: string;
    }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** The whole list of an answer, for who asks. Each rejects where the store fails, or what is down may work later. */
export interface Tables {
  /** Asks whether it is to be put among his files; where Teams takes none, shows him a link to it. */
  offer(turn: Turn, question: Question): Promise<void>;
  /** Asks the question anew and writes its rows to where `upload` lets them be put; null: to nowhere. */
  put(turn: Turn, question: Question, upload: Upload | null): Promise<void>;
  /** Asks the question behind a link anew, as the person that it is for. */
  read(link: ListLink): Promise<ReadTable>;
}

export interface TablesParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly cards: Cards;
  readonly files: Files;
  /** Null: no list is had by a link. */
  readonly links: ListLinks | null;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
}

export function tables({ engine, render, cards, files, links, ids, clock, log }: TablesParts): Tables {
  const readerOf = ({ asker }: Turn, { locale }: Question) => ({ locale, timeZone: asker.timeZone });

  /** The rows of the answer to a question, asked anew. */
  const rowsOf = async ({ asTable: _, ...question }: Question, asker: Asker, to: Log) => {
    const answer = await engine.answer(question, asker);
    logAnswer(answer, to);
    return { rows: render.table(answer), code: unreadIn(answer) };
  };

  const outcomeOf = async (turn: Turn, asked: Question, upload: Upload): Promise<TableOutcome> => {
    // Both come with the press: what is not where files are is neither written to nor shown.
    if (!files.leadsThere(upload.url) || !files.leadsThere(upload.contentUrl))
      return { state: 'failed', code: 'TEAMS_UPLOAD_URL' };
    const { asTable: _, ...question } = asked;
    await turn.slot.show(render.progress(question, readerOf(turn, question)));
    const { rows, code } = await rowsOf(question, turn.asker, turn.log);
    if (rows === null) return code === null ? { state: 'empty' } : { state: 'failed', code };
    const content = new TextEncoder().encode(rows);
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

  /** A link is somebody's: where the channel does not say whose, there is none. */
  const showLink = async (turn: Turn, question: Question, button: string): Promise<void> => {
    const { actor } = turn.asker;
    if (links === null || actor === null) return tell(turn, question, { state: 'unsupported' });
    const until = new Date(clock.now().getTime() + LINK_LASTS_IN_MS);
    const link = { url: links.addressOf({ button, actor, until }), until: momentAt(until.getTime()) };
    await turn.slot.show(render.tableLink(question, link, readerOf(turn, question)));
  };

  return {
    offer: async (turn, question) => {
      const id = ids.next();
      await cards.save({ id, conversation: turn.conversation, questions: storeQuestions([question]) });
      const button = buttonId({ card: id, index: 0 });
      if (turn.asker.through !== 'personal') return showLink(turn, question, button);
      const offer = render.tableOffer(question, { ...readerOf(turn, question), buttonId: () => button });
      // Not every cloud has file cards.
      if ((await turn.slot.show(offer)) !== 'shown') await showLink(turn, question, button);
    },
    put: async (turn, question, upload) => {
      const outcome: TableOutcome =
        upload === null ? { state: 'declined' } : await outcomeOf(turn, question, upload);
      await tell(turn, question, outcome);
    },
    read: async ({ button, actor }) => {
      const id = readButtonId(button);
      const stored = id && (await cards.find(id.card));
      const question = stored && questionAt(stored.questions, id.index);
      if (!question) return { state: 'failed', code: 'LIST_EXPIRED' };
      const asker = { actor, locale: question.locale, timeZone: null, through: 'personal' } as const;
      const { rows, code } = await rowsOf(question, asker, log.child({ actor, through: 'link' }));
      if (rows === null) return { state: 'failed', code: code ?? 'LIST_EMPTY' };
      return { state: 'read', topic: question.topic, name: render.tableName(question), content: rows };
    },
  };
}

/** Why an answer without rows is none of an empty place: Azure could not be read. */
function unreadIn({ isAzureUnreadable, findings }: Answer): ErrorCode | null {
  if (!isAzureUnreadable) return null;
  const [gap] = findings.flatMap(({ gaps }) => gaps);
  return gap?.code ?? 'AZ_UNAVAILABLE';
}
