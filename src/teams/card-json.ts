import type { RenderedCard } from '../turns/renderer.ts';

/**
 * The card as Teams takes it. One that each is shown with what he may do asks for that itself, whenever somebody looks at it: `userIds` are those whose clients do; null:
 * everybody's, of up to sixty members, and by hand of more. Source: "User Specific Views" of Universal Actions for Adaptive Cards.
 */
export function cardJson(
  { card, view }: Pick<RenderedCard, 'card' | 'view'>,
  userIds: readonly string[] | null = null,
): object {
  if (view === undefined) return card;
  const action = { type: 'Action.Execute', verb: 'view', data: { id: view.id } };
  return { ...card, refresh: { action, ...(userIds !== null && { userIds }) } };
}
