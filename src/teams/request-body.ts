import type { IncomingMessage } from 'node:http';
import { readStorable } from '../store/storable-json.ts';
import { isDeeperThan } from './json-depth.ts';

/** Cards of Teams nest some twenty levels; an activity brings less. */
const DEEPEST = 100;

/** Why a request's body cannot be read, as the HTTP status that says so. */
export class BodyError extends Error {
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415) {
    super(`request body refused with ${status}`);
    this.name = 'BodyError';
    this.status = status;
  }
}

/**
 * The JSON value in a request's body, of at most `limitInBytes`, with texts that can be stored. Rejects with a BodyError:
 * 413 longer, 415 compressed or not sent as JSON, 400 not JSON or nested deeper than any activity. Any web page can have a browser post text to the laptop,
 * but JSON only where the server agrees, which this one never does. Restify's own reader unpacks gzip without a limit and lets a broken stream end the process.
 */
export async function requestBody(request: IncomingMessage, limitInBytes: number): Promise<unknown> {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') throw new BodyError(415);
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new BodyError(415);
  if (Number(request.headers['content-length'] ?? 0) > limitInBytes) throw new BodyError(413);
  const text = (await readBytes(request, limitInBytes)).toString('utf8');
  if (isDeeperThan(text, DEEPEST)) throw new BodyError(400);
  try {
    return readStorable(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new BodyError(400);
    throw error;
  }
}

function readBytes(request: IncomingMessage, limitInBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitInBytes) chunks.push(chunk);
      else reject(new BodyError(413));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    // The client went away, perhaps while its token was checked: nobody reads the answer.
    const gone = () => reject(new BodyError(400));
    request.once('error', gone);
    request.once('close', gone);
    if (request.destroyed) gone();
  });
}
