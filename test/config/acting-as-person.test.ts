import assert from 'node:assert/strict';
import { type Environment, readConfiguration } from '../../src/config/configuration.ts';
import { scratchFiles } from '../commands/support/asked.ts';
import { APP, errorOf, LEAST, TENANT } from './support/environments.ts';

const SSO_APP = '55555555-5555-4555-8555-555555555555';
const SECRET = 'S3cret~of~the~app';
const ACTIONS = [{ id: 'assess-now', kind: 'read-like' }] as const;
const AS_PERSON: Environment = {
  ...LEAST,
  UPDATEOPS_OAUTH_CONNECTION: 'updateops-sso',
  UPDATEOPS_SSO_CLIENT_ID: SSO_APP,
  UPDATEOPS_SSO_CLIENT_SECRET: SECRET,
};

describe('acting as the person', () => {
  const files = scratchFiles();
  const signIn = {
    offer: { connection: 'updateops-sso', resource: `api://botid-${APP}` },
    tenantId: TENANT,
    clientId: SSO_APP,
  };

  it('takes a connection and an app with its secret; Azure decides then, but for commands inside machines', () => {
    assert.deepEqual(readConfiguration(AS_PERSON, ACTIONS).acting, {
      as: 'person',
      signIn: { ...signIn, secret: { clientSecret: SECRET } },
      policy: {
        rules: [{ allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] }],
        freezes: [],
      },
    });
  });

  it('takes a certificate in the place of the secret, and a policy beside it', () => {
    const certificatePath = files.write('sso.pem', 'a certificate');
    const UPDATEOPS_POLICY = files.write('policy.yaml', 'rules: []');
    const { acting } = readConfiguration(
      {
        ...AS_PERSON,
        UPDATEOPS_SSO_CLIENT_SECRET: '',
        UPDATEOPS_SSO_CERTIFICATE: certificatePath,
        UPDATEOPS_POLICY,
      },
      ACTIONS,
    );
    assert.deepEqual(acting, {
      as: 'person',
      signIn: { ...signIn, secret: { certificatePath } },
      policy: { rules: [], freezes: [] },
    });
  });

  const refused: readonly (readonly [what: string, changes: Environment, ...problems: readonly string[]])[] =
    [
      [
        'beside an acting identity',
        { UPDATEOPS_ACTING_CLIENT_ID: APP },
        'UPDATEOPS_ACTING_CLIENT_ID CFG_INVALID',
      ],
      ['without the app', { UPDATEOPS_SSO_CLIENT_ID: '' }, 'UPDATEOPS_SSO_CLIENT_ID CFG_MISSING'],
      ['without its secret', { UPDATEOPS_SSO_CLIENT_SECRET: '' }, 'UPDATEOPS_SSO_CLIENT_SECRET CFG_MISSING'],
      [
        'with two secrets',
        { UPDATEOPS_SSO_CERTIFICATE: '/etc/hosts' },
        'UPDATEOPS_SSO_CERTIFICATE CFG_INVALID',
      ],
      [
        'with a certificate that is not there',
        { UPDATEOPS_SSO_CLIENT_SECRET: '', UPDATEOPS_SSO_CERTIFICATE: '/nowhere/sso.pem' },
        'UPDATEOPS_SSO_CERTIFICATE CFG_INVALID',
      ],
      ['with an app that is none', { UPDATEOPS_SSO_CLIENT_ID: 'x' }, 'UPDATEOPS_SSO_CLIENT_ID CFG_INVALID'],
      [
        'without the tenant of its people',
        {
          MicrosoftAppType: 'MultiTenant',
          MicrosoftAppTenantId: '',
          MicrosoftAppPassword: SECRET,
        },
        'MicrosoftAppTenantId CFG_MISSING',
      ],
      [
        'by the app alone',
        { UPDATEOPS_OAUTH_CONNECTION: '' },
        'UPDATEOPS_SSO_CLIENT_ID CFG_INVALID',
        'UPDATEOPS_SSO_CLIENT_SECRET CFG_INVALID',
      ],
    ];
  for (const [what, changes, ...problems] of refused)
    it(`is refused ${what}, and no secret is repeated`, () => {
      const error = errorOf(() => readConfiguration({ ...AS_PERSON, ...changes }, ACTIONS));
      assert.deepEqual(
        error.problems.map(({ setting, code }) => `${setting} ${code}`),
        problems,
      );
      for (const { says } of error.problems) assert.match(says, /write|keep|remove|copy/);
      assert.ok(!error.message.includes(SECRET));
    });
});
