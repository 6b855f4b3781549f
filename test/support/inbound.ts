/** A Bot Framework activity as Teams sends it, with what a test wants different. */
export type Given = Readonly<Record<string, unknown>>;

const BOT = { id: '28:bot', name: 'UpdateOps' };
const PERSON = { id: '29:person', name: 'Aoi Sato', aadObjectId: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01' };

/** Somebody else in the same conversation. */
export const KEN = { id: '29:ken', name: 'Ken Mori', aadObjectId: '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02' };

let lastId = 0;

export function personal(serviceUrl: string, text: string | null, given: Given = {}): Given {
  lastId += 1;
  return {
    type: 'message',
    id: `activity-${lastId}`,
    channelId: 'msteams',
    serviceUrl,
    from: PERSON,
    recipient: BOT,
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'tenant' },
    locale: 'en-GB',
    localTimezone: 'Asia/Tokyo',
    ...(text === null ? {} : { text }),
    ...given,
  };
}

export function groupChat(serviceUrl: string, text: string, given: Given = {}): Given {
  return personal(serviceUrl, `<at>UpdateOps</at>&nbsp;${text}`, {
    conversation: {
      id: '19:group@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: 'tenant',
    },
    entities: [{ type: 'mention', text: '<at>UpdateOps</at>', mentioned: BOT }],
    ...given,
  });
}

export function channelThread(serviceUrl: string, root: string, text: string, given: Given = {}): Given {
  const id = `19:channel@thread.tacv2;messageid=${root}`;
  return groupChat(serviceUrl, text, {
    conversation: { id, conversationType: 'channel', isGroup: true, tenantId: 'tenant' },
    ...given,
  });
}

/** A press on the button `id` of the card `card`, with what was filled in on it. */
export function press(
  serviceUrl: string,
  card: string,
  id: string,
  given: Given = {},
  filled: Given = {},
): Given {
  return personal(serviceUrl, null, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: card,
    value: { action: { type: 'Action.Execute', verb: 'ask', data: { id, ...filled } }, trigger: 'manual' },
    ...given,
  });
}
