import type { Text } from '../model/locale.ts';
import { askingGroups, type Intended, type Permit, permitOf } from '../model/policy.ts';
import type { Inquirer } from './inquirer.ts';

/** What the policy says of it to whoever asks. */
export async function permitFor(
  { policy = null, people, asker, now }: Pick<Inquirer, 'policy' | 'people' | 'asker' | 'now'>,
  intended: Omit<Intended, 'actor' | 'at'>,
): Promise<Permit> {
  const id = asker.actor;
  const person = id === null ? null : await people?.find(id, askingGroups(policy));
  const actor = id === null ? null : (person ?? { id, groups: [], unread: NOBODY_LOOKS });
  return permitOf(policy, { ...intended, actor, at: now });
}

const NOBODY_LOOKS: Text = {
  en: 'Microsoft Graph is not connected here.',
  ja: 'ここでは Microsoft Graph に接続していません。',
};
