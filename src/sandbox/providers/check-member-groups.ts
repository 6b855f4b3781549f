import type { Reply } from '../exchange.ts';
import { isJsonObject } from '../json-object.ts';
import { graphError } from '../microsoft-graph-error.ts';
import type { Route } from '../route.ts';

/** Source: directoryObject: checkMemberGroups, Microsoft Graph v1.0. */
const MOST_GROUPS = 20;

/**
 * Which of some groups a user is in, directly or through groups in them. Any id is a user's; one that Entra does not know a world answers under
 * `responses`. A world without `groups` does not model it.
 */
export const checkMemberGroups: Route = {
  api: 'microsoft-graph',
  method: 'POST',
  path: '/v1.0/users/{user}/checkMemberGroups',
  handle({ body }, { user = '' }, tenant): Reply {
    if (tenant.groups === null)
      return graphError(501, 'NotModelled', "The world has no groups; write them under 'groups'.");
    const asked: unknown = isJsonObject(body) ? body.groupIds : undefined;
    if (!Array.isArray(asked) || !asked.every((each) => typeof each === 'string'))
      return graphError(400, 'Request_BadRequest', 'groupIds is no list of ids.');
    if (asked.length > MOST_GROUPS)
      return graphError(400, 'Request_BadRequest', `groupIds holds more than ${MOST_GROUPS} ids.`);
    const own = tenant.groupsOf(user);
    return {
      status: 200,
      body: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)',
        value: asked.filter((group) => own.has(group.toLowerCase())),
      },
    };
  },
};
