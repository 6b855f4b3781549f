import assert from 'node:assert/strict';
import { type Place, placeOf } from '../../src/machines/place.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

const EUROPE = '44444444-4444-4444-8444-444444444444';
const PRODUCTION = '55555555-5555-4555-8555-555555555555';
const REVIEW = '66666666-6666-4666-8666-666666666666';
const TENANT = world({
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, displayName: 'Contoso' },
    { subscriptionId: EUROPE, displayName: 'Contoso Europe' },
    { subscriptionId: PRODUCTION, displayName: '本番' },
    { subscriptionId: REVIEW, displayName: '評価' },
  ],
});

/** The words, what was taken out of them, the subscriptions that are meant (null: all), how the answer names them, what it leaves out. */
const ROWS: readonly (readonly [string, Partial<Entities>, string | null, string | null, string | null])[] = [
  ['which machines are not assessed?', {}, null, null, null],
  ['machines in Contoso Europe', { place: 'contoso europe' }, EUROPE, 'Contoso Europe', null],
  ['machines in contoso europe', {}, EUROPE, 'Contoso Europe', null],
  ['machines in subscription contoso europe', { subscription: 'contoso' }, EUROPE, 'Contoso Europe', null],
  ['Contoso Europe の未評価マシンは?', {}, EUROPE, 'Contoso Europe', null],
  ['contoso europeの未評価マシンは?', {}, EUROPE, 'Contoso Europe', null],
  ['machines in contoso.', {}, SUBSCRIPTION, 'Contoso', null],
  ['machines in contoso-01', {}, null, null, null],
  ['全ての未評価マシンは?', {}, null, null, null],
  ['本番の未評価マシンは?', {}, PRODUCTION, '本番', null],
  ['本番サブスクリプションのマシン', {}, PRODUCTION, '本番', null],
  ['評価の終わっていないマシン', {}, REVIEW, '評価', null],
  ['machines for contoso', {}, SUBSCRIPTION, 'Contoso', null],
  ['machines in Fabrikam North', { place: 'fabrikam north' }, null, null, 'Fabrikam North'],
  ['machines of subscription fabrikam', { subscription: 'fabrikam' }, '', 'fabrikam', null],
  [`subscription ${EUROPE}`, { subscription: EUROPE }, EUROPE, EUROPE, null],
];

const ignoredIn = ({ ignored }: Place) => ignored.map(({ said }) => said.en);

describe('the place of a question', () => {
  for (const [text, entities, ids, limit, ignored] of ROWS)
    it(`is ${limit ?? 'everywhere'}: ${text}`, async () => {
      const { azure } = sandboxAzure(TENANT);
      const place = await placeOf({ text, entities: { ...NO_ENTITIES, ...entities }, scope: 'fleet' }, azure);
      assert.equal(place.subscriptions && [...place.subscriptions].join(), ids);
      assert.deepEqual(
        place.limits.map(({ en }) => en),
        limit === null ? [] : [`subscription ${limit}`],
      );
      assert.deepEqual(ignoredIn(place), ignored === null ? [] : [ignored]);
    });
});

const TAGGED = world({
  resources: [
    virtualMachine('web-01', { tags: { Env: 'Prod', wave: '1' } }),
    virtualMachine('web-02', { tags: { env: 'prod', owner: 'prod' } }),
    virtualMachine('web-03', { tags: { env: 'dev', wave: 'two', team: 'apollo' } }),
    virtualMachine('web-04', { tags: { environment: 'test', stage: 'qa', app: 'apollo', squad: 'gemini' } }),
    virtualMachine('web-05', { tags: { stage: 'test' } }),
  ],
});

describe('a place that tags alone tell', () => {
  for (const [place, limit] of [
    ['production', 'tag env=prod'],
    ['development', 'tag env=dev'],
    ['gemini', 'tag squad=gemini'],
    ['test', 'tag environment=test or stage=test'],
    // Two tags say so, and nobody could tell which is meant.
    ['apollo', null],
    ['staging', null],
  ] as const)
    it(`is ${limit ?? 'none that is known'}: ${place}`, async () => {
      const { azure } = sandboxAzure(TAGGED);
      const found = await placeOf({ text: '', entities: { ...NO_ENTITIES, place }, scope: 'fleet' }, azure);
      assert.deepEqual(
        found.limits.map(({ en }) => en),
        limit === null ? [] : [limit],
      );
      assert.deepEqual(ignoredIn(found), limit === null ? [place] : []);
    });
});

const BY_ROLE = world({
  resources: [
    virtualMachine('web-01', { tags: { role: 'frontend' } }),
    virtualMachine('shop-sql1', { tags: { role: 'Database' } }),
    virtualMachine('hq-app', {}),
  ],
});

describe('a place that is what machines do', () => {
  for (const [place, limit] of [
    // What tags say goes before what names say.
    ['db', 'tag role=database'],
    ['web', 'names like *web*'],
    ['application', 'names like *app*'],
    ['frontend', 'tag role=frontend'],
    ['print', null],
    // No name of a machine is written so.
    ['ファイル', null],
  ] as const)
    it(`is ${limit ?? 'none that is known'}: ${place}`, async () => {
      const { azure } = sandboxAzure(BY_ROLE);
      const found = await placeOf({ text: '', entities: { ...NO_ENTITIES, place }, scope: 'fleet' }, azure);
      assert.deepEqual(
        found.limits.map(({ en }) => en),
        limit === null ? [] : [limit],
      );
      assert.deepEqual(ignoredIn(found), limit === null ? [place] : []);
    });
});
