import { createHmac, timingSafeEqual } from 'node:crypto';

/** Values that leave the bot and come back, which nobody else can have made. They are no secret: whoever holds one can read it. */
export interface Seal {
  /** Text that is safe in addresses and cookies. `purpose`: what is sealed for one cannot be brought for another. */
  close(purpose: string, value: unknown): string;
  /** Undefined where it was not sealed with this key for this purpose. */
  open(purpose: string, sealed: string): unknown;
}

/** By HMAC-SHA256 under `key`. */
export function seal(key: string): Seal {
  const macOf = (purpose: string, body: string) =>
    createHmac('sha256', key).update(`${purpose}.${body}`).digest();
  return {
    close: (purpose, value) => {
      const body = Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${body}.${macOf(purpose, body).toString('base64url')}`;
    },
    open: (purpose, sealed) => {
      const [, body = '', given = ''] = /^([\w-]+)\.([\w-]{43})$/.exec(sealed) ?? [];
      if (body === '' || !timingSafeEqual(macOf(purpose, body), Buffer.from(given, 'base64url')))
        return undefined;
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    },
  };
}
