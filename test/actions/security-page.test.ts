import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { smallestRole } from '../../src/actions/built-in-roles.ts';
import { ACTIONS } from '../../src/actions/registry.ts';
import type { Plan } from '../../src/model/plan.ts';
import { plannedDeeds } from './support/planned-deeds.ts';

const PAGE = new URL('../../docs/security.md', import.meta.url);
const TABLE =
  /(?<=<!-- actions: kept by test\/actions\/security-page\.test\.ts -->\n)[\s\S]*?(?=<!-- end -->)/;

describe('docs/security.md', () => {
  it('has every action with what it sends, what that takes, and what undoing does', async () => {
    const plans = (await plannedDeeds()).map(({ plan }) => plan);
    const order = ACTIONS.map(({ id }) => id);
    const rows = [...new Set(plans.flatMap(rowsOf))];
    const table = [
      '| action | on | call | Azure action | smallest built-in role | class | undo |',
      '|---|---|---|---|---|---|---|',
      ...rows.toSorted((a, b) => order.indexOf(idIn(a)) - order.indexOf(idIn(b))),
      '',
    ].join('\n');
    const page = readFileSync(PAGE, 'utf8');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(PAGE, page.replace(TABLE, table));
    assert.equal(TABLE.exec(readFileSync(PAGE, 'utf8'))?.[0], table);
  });
});

function rowsOf({ action, targets, undo: undone }: Plan): readonly string[] {
  return targets.flatMap(({ calls, undo }) => {
    const role = smallestRole([...calls, ...(undo ?? [])].map(({ permission }) => permission)) ?? '–';
    return calls.map(({ method, path, permission, class: of }) =>
      ['', `\`${action}\``, kindOf(path), method, `\`${permission}\``, role, of, undone?.en ?? '–', '']
        .join(' | ')
        .trim(),
    );
  });
}

function idIn(row: string): string {
  return /`([\w-]+)`/.exec(row)?.[1] ?? '';
}

/** What a call is sent to. */
function kindOf(path: string): string {
  if (/\/Microsoft\.Maintenance\//i.test(path) && !path.endsWith('/register'))
    return /\/configurationAssignments\//i.test(path) ? 'assignment' : 'schedule';
  if (/\/Microsoft\.HybridCompute\/machines\//i.test(path)) return 'Arc-enabled server';
  return /\/virtualMachines\//i.test(path) ? 'virtual machine' : 'subscription';
}
