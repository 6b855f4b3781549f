import type {
  PipelinePolicy,
  PipelineRequest,
  PipelineResponse,
  SendRequest,
} from '@azure/core-rest-pipeline';
import { CallTally, currentTally, newestQuestion, talliedApart } from './call-tally.ts';

/** Text that is kept in all, and of one read at most, asked and answered: a page of a large tenant is not worth its memory. */
const MOST_KEPT_IN_CHARACTERS = 4_000_000;
const LONGEST_KEPT_IN_CHARACTERS = 250_000;

/** A reply without what it replies to: each who waits has a request of his own. */
type Reply = Omit<PipelineResponse, 'request'>;

interface Read {
  readonly tally: CallTally;
  readonly reply: Promise<Reply>;
  /** Null while it is under way. */
  sizeInCharacters: number | null;
}

/**
 * Sends a read once for all who ask for the same thing: the same method, address and body. Whoever asks while it is under way
 * waits for that reply. A question is also given a reply that came earlier, if the read was sent after the question
 * began: it then says nothing older than the question itself, so the times of the evidence stay true. Anybody else reads anew.
 */
export function joinPolicy(): PipelinePolicy {
  const reads = new Map<string, Read>();
  let keptInCharacters = 0;

  function forget(key: string, read: Read): void {
    if (reads.get(key) !== read) return;
    reads.delete(key);
    keptInCharacters -= read.sizeInCharacters ?? 0;
  }

  function keep(key: string, read: Read, { status, bodyAsText }: Reply): void {
    const sizeInCharacters = key.length + (bodyAsText?.length ?? 0);
    if (status !== 200 || sizeInCharacters > LONGEST_KEPT_IN_CHARACTERS) forget(key, read);
    if (reads.get(key) !== read) return;
    read.sizeInCharacters = sizeInCharacters;
    keptInCharacters += sizeInCharacters;
    for (const [oldKey, old] of reads) {
      if (keptInCharacters <= MOST_KEPT_IN_CHARACTERS) return;
      if (old.sizeInCharacters !== null) forget(oldKey, old);
    }
  }

  function begin(key: string, request: PipelineRequest, next: SendRequest): Read {
    const tally = new CallTally();
    const read: Read = {
      tally,
      reply: talliedApart(tally, () => replyTo(request, next), null),
      sizeInCharacters: null,
    };
    const earlier = reads.get(key);
    if (earlier) forget(key, earlier);
    reads.set(key, read);
    read.reply.then(
      (reply) => keep(key, read, reply),
      () => forget(key, read),
    );
    return read;
  }

  return {
    name: 'updateOpsJoinPolicy',
    async sendRequest(request, next) {
      const key = keyOf(request);
      if (key === null) return next(request);
      const known = reads.get(key);
      const read = known && isTrueNow(known) ? known : begin(key, request, next);
      currentTally()?.include(read.tally);
      // The clients write what they have parsed into the reply they get.
      return { ...(await read.reply), request };
    },
  };
}

async function replyTo(request: PipelineRequest, next: SendRequest): Promise<Reply> {
  const { request: _, ...reply } = await next(request);
  return reply;
}

function isTrueNow({ tally, sizeInCharacters }: Read): boolean {
  const newest = newestQuestion();
  return sizeInCharacters === null || (newest !== null && tally.isAfter(newest));
}

/** What makes two reads the same; null for one that cannot be shared. */
function keyOf({ method, url, body, abortSignal }: PipelineRequest): string | null {
  const text = body ?? '';
  return typeof text === 'string' && abortSignal === undefined ? `${method} ${url}\n${text}` : null;
}
