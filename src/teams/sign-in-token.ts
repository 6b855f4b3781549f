import { z } from 'zod';
import type { InboundActivity } from './inbound-activity.ts';

/** A JWT of Entra's is some kilobytes. */
const token = z.string().min(1).max(32_000);

const pressValue = z.looseObject({ authentication: z.looseObject({ token }) });
const exchangeValue = z.looseObject({
  id: z.string().nullish(),
  connectionName: z.string().nullish(),
  token,
});

/** The token of his that a client brings with a press, once it was asked for it; null: none. Source: Universal Actions for Adaptive Cards, single sign-on. */
export function tokenWithPress({ value }: InboundActivity): string | null {
  return pressValue.safeParse(value).data?.authentication.token ?? null;
}

/** What an invoke `signin/tokenExchange` brings; null where it brings nothing. Source: Teams, single sign-on for bots. */
export function tokenExchanged({ value }: InboundActivity): z.infer<typeof exchangeValue> | null {
  return exchangeValue.safeParse(value).data ?? null;
}
