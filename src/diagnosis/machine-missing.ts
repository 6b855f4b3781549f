import type { Unknown } from '../model/finding.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import type { Entities } from '../model/question.ts';
import { type Gap, gap, MACHINE } from '../model/reading.ts';
import type { Task } from './task.ts';
import { unjudged } from './unjudged.ts';

/** What to say of a name that no visible machine has: nothing is known, and nothing is claimed. */
export function machineMissing(
  { topic, system }: Task,
  name: string,
  unsearched: readonly Gap[],
  { resourceGroup, subscription }: Pick<Entities, 'resourceGroup' | 'subscription'>,
): Unknown {
  const place = resourceGroup ?? subscription;
  const isPattern = isNamePattern(name);
  const notThere = gap(MACHINE, 'AZ_NOT_FOUND', {
    en: `A virtual machine or Arc-enabled server ${isPattern ? 'with a name like' : 'named'} ${name} must exist in a subscription that the bot's identity may read (Reader role).`,
    ja: `${isPattern ? `名前が ${name} に一致する` : `${name} という名前の`}仮想マシンまたは Arc 対応サーバーが、ボットの ID で参照できる (閲覧者ロールのある) サブスクリプションに存在する必要があります。`,
  });
  return unjudged(
    topic,
    { system },
    null,
    {
      en: `No machine ${isPattern ? 'with a name like' : 'named'} ${name} is visible to the bot${place === null ? '' : ` in ${place}`}.`,
      ja: `${isPattern ? `名前が ${name} に一致する` : `${name} という名前の`}マシンは見つかりません (ボットから参照できる範囲${place === null ? '' : `の ${place}`})。`,
    },
    [notThere, ...unsearched],
  );
}
