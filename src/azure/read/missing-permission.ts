import { z } from 'zod';
import type { Needed } from '../../model/sign-ins.ts';
import { roleAllows, rolePermission } from '../role-permission.ts';
import { ArmClient } from './arm-client.ts';
import { type Connection, repeatingOptions } from './clients.ts';

const PERMISSIONS_API = '2022-04-01';
/** Of more, Azure's own refusal tells. */
const MOST_LOOKED_AT = 20;

/**
 * The first of some permissions that the credential's own identity lacks at its resource, of the first twenty resources; null where it has all, or they cannot be read.
 * One call a resource and page (Permissions - List For Resource).
 */
export async function missingPermission(
  connection: Connection,
  needed: readonly Needed[],
): Promise<{ readonly resource: string; readonly permission: string } | null> {
  const arm = new ArmClient({ credential: connection.credential, ...repeatingOptions(connection) });
  const looked = needed.slice(0, MOST_LOOKED_AT).map(async ({ resource, permissions }) => {
    const path = `${resource}/providers/Microsoft.Authorization/permissions`;
    const own = await arm
      .list(path, PERMISSIONS_API)
      .then((rows) => z.array(rolePermission).parse(rows))
      .catch(() => null);
    const lacking = permissions.find((each) => own?.every((role) => !roleAllows(role, each)));
    return lacking === undefined ? null : { resource, permission: lacking };
  });
  return (await Promise.all(looked)).find((each) => each !== null) ?? null;
}
