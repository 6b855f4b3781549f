import assert from 'node:assert/strict';
import { type Environment, readConfiguration } from '../../src/config/configuration.ts';
import { errorOf, LEAST, TENANT } from './support/environments.ts';

const LISTS_APP = '66666666-6666-4666-8666-666666666666';
const SECRET = 'S3cret~of~the~lists';
const KEY = 'a random text of thirty-two chars';
const WITH_LINKS: Environment = {
  ...LEAST,
  UPDATEOPS_LISTS_URL: 'https://updateops.contoso.com/',
  UPDATEOPS_LISTS_CLIENT_ID: LISTS_APP,
  UPDATEOPS_LISTS_CLIENT_SECRET: SECRET,
  UPDATEOPS_LISTS_KEY: KEY,
};

describe('lists by a link', () => {
  it('take an address, an app with its secret, and a key', () => {
    assert.deepEqual(readConfiguration(WITH_LINKS, []).lists, {
      url: 'https://updateops.contoso.com',
      tenantId: TENANT,
      clientId: LISTS_APP,
      clientSecret: SECRET,
      key: KEY,
    });
  });

  it('are none where nothing is said of them', () => {
    assert.equal(readConfiguration(LEAST, []).lists, null);
  });

  const refused: readonly (readonly [what: string, changes: Environment, ...problems: readonly string[]])[] =
    [
      ...[
        'http://updateops.contoso.com',
        'https://updateops.contoso.com/lists',
        'https://me@host',
        'host',
      ].map((url) => [`at ${url}`, { UPDATEOPS_LISTS_URL: url }, 'UPDATEOPS_LISTS_URL CFG_INVALID'] as const),
      ['without the app', { UPDATEOPS_LISTS_CLIENT_ID: '' }, 'UPDATEOPS_LISTS_CLIENT_ID CFG_MISSING'],
      [
        'with an app that is none',
        { UPDATEOPS_LISTS_CLIENT_ID: 'x' },
        'UPDATEOPS_LISTS_CLIENT_ID CFG_INVALID',
      ],
      [
        'without its secret',
        { UPDATEOPS_LISTS_CLIENT_SECRET: '' },
        'UPDATEOPS_LISTS_CLIENT_SECRET CFG_MISSING',
      ],
      ['without a key', { UPDATEOPS_LISTS_KEY: '' }, 'UPDATEOPS_LISTS_KEY CFG_MISSING'],
      ['with a short key', { UPDATEOPS_LISTS_KEY: KEY.slice(0, 31) }, 'UPDATEOPS_LISTS_KEY CFG_INVALID'],
      [
        'without the tenant of its people',
        { MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '', MicrosoftAppPassword: 'p' },
        'MicrosoftAppTenantId CFG_MISSING',
      ],
      [
        'without an address',
        { UPDATEOPS_LISTS_URL: '' },
        'UPDATEOPS_LISTS_CLIENT_ID CFG_INVALID',
        'UPDATEOPS_LISTS_CLIENT_SECRET CFG_INVALID',
        'UPDATEOPS_LISTS_KEY CFG_INVALID',
      ],
    ];
  for (const [what, changes, ...problems] of refused)
    it(`are refused ${what}, and no secret is repeated`, () => {
      const error = errorOf(() => readConfiguration({ ...WITH_LINKS, ...changes }, []));
      assert.deepEqual(
        error.problems.map(({ setting, code }) => `${setting} ${code}`),
        problems,
      );
      for (const secret of [SECRET, KEY.slice(0, 31)]) assert.ok(!error.message.includes(secret));
    });
});
