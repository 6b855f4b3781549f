import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import type { Ids } from '../store/ids.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { ListLink, ListLinks } from '../turns/list-links.ts';
import type { Log } from '../turns/log.ts';
import type { Tables } from '../turns/tables.ts';
import type { EntraSignIn } from './entra-sign-in.ts';
import type { Seal } from './seal.ts';

/** What a browser is answered. */
export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The two addresses that a browser comes to for a whole list. Neither rejects. */
export interface ListPages {
  /** A link: sends to sign in. */
  opened(sealed: string): PageReply;
  /** Back from there: gives the list to whoever it is for. */
  signedIn(query: URLSearchParams, cookies: string): Promise<PageReply>;
}

export interface ListPagesParts {
  readonly links: ListLinks;
  readonly seal: Seal;
  readonly signIn: EntraSignIn;
  readonly tables: Pick<Tables, 'read'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
}

/** A password and a second factor take some time; the browser is asked for nothing later. */
const SIGNED_IN_WITHIN_IN_MS = 10 * MINUTE_IN_MS;

/** A list costs Azure what a question about the fleet costs: so many are read at once. */
const READ_TOGETHER = 4;

const COOKIE = '__Host-updateops-list';
const SIGN_IN = 'sign-in';

/** What the browser keeps while it is away: which link, and what nobody else knows of the sign-in. */
const begun = z.object({
  link: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

const STATUS = {
  LIST_EXPIRED: 410,
  LIST_FOREIGN: 403,
  LIST_SIGN_IN: 400,
  LIST_EMPTY: 404,
  LIST_BUSY: 503,
} as const satisfies Partial<Record<ErrorCode, number>>;

const COMMON = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Whole lists for people in browsers, each for one person of the tenant, for a while. */
export function listPages({ links, seal, signIn, tables, ids, clock, log }: ListPagesParts): ListPages {
  let readCount = 0;
  const isOver = ({ until }: { readonly until: Date }) => until.getTime() <= clock.now().getTime();

  const given = async (link: ListLink): Promise<PageReply> => {
    if (readCount >= READ_TOGETHER) return refused('LIST_BUSY');
    readCount += 1;
    try {
      const read = await tables.read(link);
      if (read.state === 'failed') return refused(read.code);
      log.info({ actor: link.actor, topic: read.topic }, 'a list was given to whoever it is for');
      return {
        status: 200,
        headers: {
          ...COMMON,
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${read.name}"`,
          'Set-Cookie': cookie('', 0),
        },
        body: read.content,
      };
    } finally {
      readCount -= 1;
    }
  };

  const afterSignIn = async (query: URLSearchParams, cookies: string): Promise<PageReply> => {
    const kept = begun.safeParse(seal.open(SIGN_IN, cookieIn(cookies))).data;
    const code = query.get('code');
    if (kept === undefined || code === null || query.get('state') !== kept.state) {
      log.warn({ code: 'LIST_SIGN_IN', reason: query.get('error') }, 'a sign-in for a list was not one');
      return refused('LIST_SIGN_IN');
    }
    const link = links.read(kept.link);
    if (link === null || isOver(link) || isOver({ until: new Date(kept.until) }))
      return refused('LIST_EXPIRED');
    const person = await signIn.personOf(code, kept);
    if (person === null) {
      log.warn({ code: 'LIST_SIGN_IN' }, 'a sign-in for a list was not taken');
      return refused('LIST_SIGN_IN');
    }
    if (person.toLowerCase() !== link.actor.toLowerCase()) {
      log.warn({ code: 'LIST_FOREIGN', actor: person, owner: link.actor }, 'a list is for somebody else');
      return refused('LIST_FOREIGN');
    }
    return given(link);
  };

  return {
    opened: (sealed) => {
      const link = links.read(sealed);
      if (link === null || isOver(link)) return refused('LIST_EXPIRED');
      const secrets = { state: ids.next(), nonce: ids.next(), verifier: `${ids.next()}${ids.next()}` };
      const until = clock.now().getTime() + SIGNED_IN_WITHIN_IN_MS;
      return {
        status: 302,
        headers: {
          ...COMMON,
          Location: signIn.addressFor(secrets.state, secrets),
          'Set-Cookie': cookie(
            seal.close(SIGN_IN, { ...secrets, link: sealed, until }),
            SIGNED_IN_WITHIN_IN_MS / 1_000,
          ),
        },
        body: '',
      };
    },
    signedIn: (query, cookies) =>
      afterSignIn(query, cookies).catch((error: unknown) => {
        log.error({ code: 'BUG_UNEXPECTED', error: errorTrace(error) }, 'a list could not be given');
        return refused('BUG_UNEXPECTED');
      }),
  };
}

/** In both languages: nobody knows yet who reads it. */
function refused(code: ErrorCode): PageReply {
  const { en, ja } = ERROR_CODES[code].means;
  const status = (STATUS as Partial<Record<ErrorCode, number>>)[code] ?? 503;
  return {
    status,
    headers: { ...COMMON, 'Content-Type': 'text/plain; charset=utf-8' },
    body: `${en}\n${ja}\n\n${code}\n`,
  };
}

/** Only for this host, over https, out of reach of scripts; it comes along when Entra sends the browser back. */
function cookie(value: string, ageInS: number): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${ageInS}; Secure; HttpOnly; SameSite=Lax`;
}

function cookieIn(header: string): string {
  const own = header.split(/; */).find((each) => each.startsWith(`${COOKIE}=`));
  return own?.slice(COOKIE.length + 1) ?? '';
}
