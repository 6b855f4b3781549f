import { z } from 'zod';
import type { InboundActivity } from './inbound-activity.ts';

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
});

/** What a message says to the bot: without the mention of the bot itself. Empty where nothing else was said. */
export function messageText({ text, entities, recipient }: InboundActivity): string {
  const mentionsOfBot = (entities ?? [])
    .map((entity) => mention.safeParse(entity).data)
    .filter((entity) => entity?.mentioned.id === recipient.id)
    .map((entity) => entity?.text ?? '');
  const said = mentionsOfBot.reduce((rest, mentioned) => rest.replaceAll(mentioned, ' '), text ?? '');
  // Teams puts a no-break space, as an entity, between a mention and what follows.
  return said.replaceAll('&nbsp;', ' ').trim();
}
