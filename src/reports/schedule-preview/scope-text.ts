import type { AssignedScope } from '../../facts/schedules.ts';
import { subscriptionName } from '../../facts/subscription-names.ts';
import type { Text } from '../../model/locale.ts';
import { listed, same } from '../said.ts';
import type { PreviewedMachine } from './preview-facts.ts';

/** What an assignment is called: the last part of its id. */
export function assignmentName({ id }: AssignedScope): string {
  return id.split('/').at(-1) ?? id;
}

/** Which assignment takes a machine. */
export function takerText(scope: AssignedScope): Text {
  if (scope.filter === null) return { en: 'assigned to the machine', ja: 'マシンに直接割り当て' };
  const name = assignmentName(scope);
  return { en: `dynamic scope ${name}`, ja: `動的スコープ ${name}` };
}

/** Where a dynamic scope lies and what it asks for. */
export function scopeText(
  { scopeId, filter }: AssignedScope,
  subscriptions: PreviewedMachine['facts']['subscriptions'],
): Text {
  const [, id = scopeId, group = null] =
    /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?$/i.exec(scopeId) ?? [];
  const subscription = subscriptionName(id, subscriptions);
  const place: Text =
    group === null
      ? { en: `subscription ${subscription}`, ja: `サブスクリプション ${subscription}` }
      : {
          en: `resource group ${group} of subscription ${subscription}`,
          ja: `サブスクリプション ${subscription} のリソース グループ ${group}`,
        };
  if (filter === null) return place;
  const tags = Object.entries(filter.tags).map(([name, values]) => same(`${name}=${values.join('|')}`));
  const isAny = filter.tagOperator === 'Any';
  return listed([
    place,
    ...term({ en: 'resource type', ja: 'リソースの種類' }, filter.resourceTypes),
    ...term({ en: 'resource group', ja: 'リソース グループ' }, filter.resourceGroups),
    ...term({ en: 'OS type', ja: 'OS の種類' }, filter.osTypes),
    ...term({ en: 'location', ja: '場所' }, filter.locations),
    ...(tags.length === 0
      ? []
      : [
          {
            en: `tag ${tags.map(({ en }) => en).join(isAny ? ' or ' : ' and ')}`,
            ja: `タグ ${tags.map(({ ja }) => ja).join(isAny ? ' または ' : ' かつ ')}`,
          },
        ]),
  ]);
}

function term(name: Text, values: readonly string[]): readonly Text[] {
  if (values.length === 0) return [];
  return [{ en: `${name.en} ${values.join(' or ')}`, ja: `${name.ja} ${values.join(' または ')}` }];
}
