import type { Request, Response, Server } from 'restify';
import type { ListPages, PageReply } from './list-pages.ts';
import { LISTS_PATH } from './sealed-links.ts';

/** Where Entra sends a browser back to, under the bot's own address. */
export const SIGNED_IN_PATH = `${LISTS_PATH}/signed-in`;

/** Lets browsers have whole lists. */
export function routeLists(server: Server, pages: ListPages): void {
  server.get(SIGNED_IN_PATH, async (request: Request, response: Response) => {
    answer(response, await pages.signedIn(addressOf(request).searchParams, request.header('cookie') ?? ''));
  });
  // A named part of a path would be 100 characters at most, and a link is longer.
  server.get(`${LISTS_PATH}/*`, (request: Request, response: Response, next) => {
    answer(response, pages.opened(addressOf(request).pathname.slice(LISTS_PATH.length + 1)));
    next();
  });
}

function addressOf({ url }: Request): URL {
  return new URL(url ?? '/', 'http://localhost');
}

function answer(response: Response, { status, headers, body }: PageReply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
