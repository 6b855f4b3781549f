/**
 * Where a conversation takes place: of a thread its channel, of any other itself. Teams names a thread after its channel and first message
 * ("Send and receive messages", conversation ids of channels).
 */
export function placeOf(conversation: string): string {
  return conversation.replace(/;messageid=.*$/, '');
}
