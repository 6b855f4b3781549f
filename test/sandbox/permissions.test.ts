import assert from 'node:assert/strict';
import { type Grant, Permissions } from '../../src/sandbox/permissions.ts';
import { SUBSCRIPTION, VM_01 } from './small-world.ts';

const READ_VM = 'Microsoft.Compute/virtualMachines/read';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-web`;

function grant(changes: Partial<Grant> = {}): Grant {
  return { principal: 'bot', scope: '/', actions: ['*'], notActions: [], ...changes };
}

const CASES: readonly (readonly [string, readonly Grant[] | undefined, boolean])[] = [
  ['no permissions at all', undefined, true],
  ['an empty list', [], false],
  ['everything everywhere', [grant()], true],
  ['another principal', [grant({ principal: 'someone' })], false],
  ['the principal in other case', [grant({ principal: 'BOT' })], true],
  ['everyone', [grant({ principal: '*' })], true],
  ['the action itself in other case', [grant({ actions: ['microsoft.compute/VirtualMachines/READ'] })], true],
  ['every read', [grant({ actions: ['*/read'] })], true],
  ['a wildcard in the middle', [grant({ actions: ['Microsoft.*/read'] })], true],
  ['a wildcard that stops short', [grant({ actions: ['Microsoft.Compute/*/write'] })], false],
  ['a dot is a dot', [grant({ actions: ['Microsoft-Compute/virtualMachines/read'] })], false],
  ['a child action does not grant the parent', [grant({ actions: [`${READ_VM}/more`] })], false],
  ['a prefix is not enough', [grant({ actions: ['Microsoft.Compute/virtualMachines'] })], false],
  ['no actions', [grant({ actions: [] })], false],
  ['notActions take away', [grant({ notActions: ['Microsoft.Compute/*'] })], false],
  ['notActions of others do not', [grant({ notActions: ['*'] }), grant({ actions: ['*/read'] })], true],
  ['the machine itself', [grant({ scope: VM_01.toUpperCase() })], true],
  ['its group', [grant({ scope: GROUP })], true],
  ['its group with a slash', [grant({ scope: `${GROUP}/` })], true],
  ['its subscription', [grant({ scope: SUBSCRIPTION })], true],
  ['a group whose name only begins so', [grant({ scope: GROUP.replace('rg-web', 'rg') })], false],
  ['a machine beside it', [grant({ scope: VM_01.replace('vm-01', 'vm-0') })], false],
  ['something under it', [grant({ scope: `${VM_01}/extensions/AMA` })], false],
];

describe('Permissions', () => {
  for (const [what, grants, isAllowed] of CASES)
    it(`${what}: ${isAllowed ? 'allowed' : 'refused'}`, () => {
      assert.equal(new Permissions(grants).allows('bot', READ_VM, VM_01), isAllowed);
    });
});
