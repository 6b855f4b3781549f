import { ServiceClient } from '@azure/core-client';
import { createPipelineRequest, isRestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { Text } from '../../model/locale.ts';
import type { People } from '../../model/people.ts';
import { GROUP_PREFIX } from '../../model/person.ts';
import { steadyClock } from '../../model/steady-clock.ts';
import { jsonOf } from '../azure-error.ts';
import { type Connection, repeatingOptions } from './clients.ts';

const ENDPOINT = 'https://graph.microsoft.com';
/** Source: directoryObject: checkMemberGroups, Microsoft Graph v1.0. */
const MOST_GROUPS_A_CALL = 20;
/** Who is taken out of a group is heeded after this time. */
const KNOWN_FOR_IN_MS = 5 * 60_000;
/** A line each of a person and a group. */
const MOST_KNOWN = 20_000;

const memberGroups = z.object({ value: z.array(z.string()) });

interface Known {
  readonly isMember: boolean;
  readonly untilInMs: number;
}

/**
 * Looks up in Microsoft Graph which groups somebody is in, directly or through others, 20 groups a call; what was found is kept for five minutes. Needs the
 * application permissions GroupMember.Read.All and User.Read.All. Somebody whom Entra does not know, a guest that is gone, is in none.
 */
export function createPeople(connection: Connection): People {
  const { credential } = connection;
  const clock = steadyClock(connection.clock);
  const client = new ServiceClient({
    credential,
    ...repeatingOptions(connection),
    endpoint: ENDPOINT,
    credentialScopes: `${ENDPOINT}/.default`,
  });
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<Text | null>>();
  const keyOf = (id: string, group: string) => `${id} ${group}`.toLowerCase();
  const found = (id: string, group: string): Known | null => {
    const one = known.get(keyOf(id, group));
    return one !== undefined && one.untilInMs > clock.now().getTime() ? one : null;
  };

  /** Null: it was looked up. */
  const lookUp = async (id: string, groups: readonly string[]): Promise<Text | null> => {
    const request = createPipelineRequest({
      url: `${ENDPOINT}/v1.0/users/${encodeURIComponent(id)}/checkMemberGroups`,
      method: 'POST',
      body: JSON.stringify({ groupIds: groups.map(idOf) }),
    });
    request.headers.set('Content-Type', 'application/json');
    try {
      const { status, bodyAsText } = await client.sendRequest(request);
      const members = status === 404 ? { value: [] } : memberGroups.safeParse(jsonOf(bodyAsText)).data;
      if ((status !== 200 && status !== 404) || members === undefined) return needsOf(status);
      const own = new Set(members.value.map((each) => each.toLowerCase()));
      if (known.size > MOST_KNOWN) known.clear();
      const untilInMs = clock.now().getTime() + KNOWN_FOR_IN_MS;
      for (const group of groups)
        known.set(keyOf(id, group), { isMember: own.has(idOf(group).toLowerCase()), untilInMs });
      return null;
    } catch (error) {
      // No credential of Azure's works.
      if (error instanceof Error && /^(Credential|Authentication|AggregateAuth)/.test(error.name))
        return needsOf(401);
      return needsOf(isRestError(error) ? error.statusCode : undefined);
    }
  };

  const once = (id: string, groups: readonly string[]): Promise<Text | null> => {
    const key = [id, ...groups].join(' ').toLowerCase();
    const underWay = asked.get(key) ?? lookUp(id, groups).finally(() => asked.delete(key));
    asked.set(key, underWay);
    return underWay;
  };

  return {
    find: async (id, groups) => {
      const wanted = groups.filter((group) => found(id, group) === null);
      const calls = inParts(wanted, MOST_GROUPS_A_CALL).map((part) => once(id, part));
      const unread = (await Promise.all(calls)).find((needs) => needs !== null) ?? null;
      return {
        id,
        groups: groups.filter((group) => found(id, group)?.isMember).map((group) => group.toLowerCase()),
        unread,
      };
    },
  };
}

function idOf(group: string): string {
  return group.slice(GROUP_PREFIX.length);
}

function inParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function needsOf(status: number | undefined): Text {
  switch (status) {
    case 401:
    case 403:
      return {
        en: "Grant the bot's reading identity the Microsoft Graph application permissions GroupMember.Read.All and User.Read.All.",
        ja: 'ボットの読み取り用の ID に、Microsoft Graph のアプリケーションのアクセス許可 GroupMember.Read.All と User.Read.All を付与してください。',
      };
    case 429:
      return {
        en: 'Ask again in a minute: Microsoft Graph was still throttling.',
        ja: 'Microsoft Graph の要求が調整 (スロットリング) されています。1 分ほど後にもう一度依頼してください。',
      };
    default:
      return {
        en: `Ask again when Microsoft Graph answers${status === undefined ? '' : ` (HTTP ${status})`}.`,
        ja: `Microsoft Graph が応答するようになってから、もう一度依頼してください${status === undefined ? '' : ` (HTTP ${status})`}。`,
      };
  }
}
