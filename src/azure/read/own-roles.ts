import { z } from 'zod';
import type { Needed, OwnRoles } from '../../model/sign-ins.ts';
import { roleAllows, rolePermission } from '../role-permission.ts';
import { ArmClient } from './arm-client.ts';
import { type Connection, repeatingOptions } from './clients.ts';

const PERMISSIONS_API = '2022-04-01';
/** Of more, Azure's own refusal tells. */
const MOST_LOOKED_AT = 20;

/**
 * Whether the roles of the credential's own identity have some permissions at their resources: the first that is lacking, if any is; `unchecked` where the permissions of one could not be read, or of more
 * than twenty. One call a resource and page (Permissions - List For Resource). Never rejects.
 */
export async function ownRoles(connection: Connection, needed: readonly Needed[]): Promise<OwnRoles> {
  const arm = new ArmClient({ credential: connection.credential, ...repeatingOptions(connection) });
  const looked = needed.slice(0, MOST_LOOKED_AT).map(async ({ resource, permissions }): Promise<OwnRoles> => {
    const path = `${resource}/providers/Microsoft.Authorization/permissions`;
    const own = await arm
      .list(path, PERMISSIONS_API)
      .then((rows) => z.array(rolePermission).parse(rows))
      .catch(() => null);
    if (own === null) return UNCHECKED;
    const lacking = permissions.find((each) => own.every((role) => !roleAllows(role, each)));
    return lacking === undefined ? { state: 'enough' } : { state: 'lacks', resource, permission: lacking };
  });
  const found = await Promise.all(looked);
  const isWhole = needed.length <= MOST_LOOKED_AT && found.every(({ state }) => state === 'enough');
  return found.find(({ state }) => state === 'lacks') ?? (isWhole ? { state: 'enough' } : UNCHECKED);
}

const UNCHECKED: OwnRoles = { state: 'unchecked' };
