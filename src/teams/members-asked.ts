import { TeamsInfo, type TurnContext } from 'botbuilder';
import { placeOf } from '../turns/place-of.ts';

/** Up to as many members all have views of their own without being named, and of more no more may be named. Source: "User Specific Views". */
const MOST_VIEWERS = 60;

/**
 * Whose clients are to ask for their person's view of a card, as the channel names them: of very many members those whom it concerns. Null: everybody's, and so where it
 * cannot be looked how many there are. Never rejects.
 */
export async function membersAsked(
  context: TurnContext,
  concerns: readonly string[],
): Promise<readonly string[] | null> {
  const place = placeOf(context.activity.conversation.id);
  try {
    const page = await TeamsInfo.getPagedTeamMembers(context, place, MOST_VIEWERS + 1);
    if (page.members.length <= MOST_VIEWERS && !page.continuationToken) return null;
    // Teams takes Entra object ids where it looks for a member, and not in a card.
    const found = await Promise.all(
      concerns.slice(0, MOST_VIEWERS).map((each) =>
        TeamsInfo.getTeamMember(context, place, each).then(
          ({ id }) => id,
          () => null,
        ),
      ),
    );
    return found.filter((id) => id !== null);
  } catch {
    return null;
  }
}
