import assert from 'node:assert/strict';
import { decodeError } from '../../src/codes/decode-error.ts';
import { linkedSubscriptionIn } from '../../src/codes/linked-subscription.ts';
import {
  explainRegistrationError,
  type RegistrationError,
  registrationErrorsIn,
} from '../../src/codes/registration-error.ts';
import { MESSAGES } from '../support/world/registration.ts';

/** Texts, and the failed registrations that they tell of. */
const TEXTS: readonly (readonly [text: string, ...errors: readonly RegistrationError[]])[] = [
  ...Object.entries(MESSAGES).map(([error, text]) => [text, error as RegistrationError] as const),
  [
    'the client and server cannot communicate, because they do not possess a common algorithm',
    'tls-mismatch',
  ],
  ['Unable to Register Machine for Patch Management: Access is denied.', 'access-denied'],
  ['E_ACCESSDENIED', 'access-denied'],
  ['マシンは別のアカウントに既に登録されています', 'registered-to-other-workspace'],
  ['自己署名証明書の作成に失敗しました。アクセスが拒否されました', 'rsa-folder-unreadable'],
  ['Access is denied to the file share'],
  [
    'Unable to Register Machine for Patch Management, Registration Failed with Exception System.TimeoutException',
  ],
  ['Error parsing value'],
  ['registered to an account'],
  ['is vm-01 already registered to a different account?'],
  ['vm-01 は別のアカウントに登録済み?'],
  ['vm-01 で自己署名証明書を作成できないのはなぜ'],
  [''],
];

describe('failed registrations', () => {
  for (const [text, ...errors] of TEXTS)
    it(`are ${errors.join(', ') || 'none'} in: ${text.slice(0, 90)}`, () => {
      const said = registrationErrorsIn([text]);
      assert.deepEqual(
        said.map(({ error }) => error),
        errors,
      );
      for (const { quote } of said) assert.ok(text.includes(quote));
    });

  it('are named once each, in the order of the texts', () => {
    const all = Object.values(MESSAGES);
    assert.deepEqual(
      registrationErrorsIn([...all, ...all]).map(({ error }) => error),
      Object.keys(MESSAGES),
    );
  });

  for (const [error, text] of Object.entries(MESSAGES))
    it(`explain ${error} by themselves, and refused access not as an update's`, () => {
      const { means } = explainRegistrationError(error as RegistrationError);
      const [decoded] = decodeError([text]);
      if (error === 'access-denied') assert.notEqual(means.en, decoded?.means.en);
      else assert.equal(means.en, decoded?.means.en);
    });
});

describe('linkedSubscriptionIn', () => {
  const SCOPE = '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-um';
  const ACCOUNT = `${SCOPE}/providers/Microsoft.Automation/automationAccounts/aa-eu`;
  const REFUSED = `The client has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '${ACCOUNT}/softwareUpdateConfigurations/weekly 1', however the current tenant '11111111-1111-4111-8111-111111111111' is not authorized to access linked subscription '77777777-7777-4777-8777-777777777777'.`;

  it('reads account, deployment, tenant and subscription', () => {
    assert.deepEqual(linkedSubscriptionIn(REFUSED), {
      quote: 'not authorized to access linked subscription',
      accountId: ACCOUNT,
      deployment: 'weekly 1',
      tenantId: '11111111-1111-4111-8111-111111111111',
      subscriptionId: '77777777-7777-4777-8777-777777777777',
    });
  });

  it('takes what is there', () => {
    assert.deepEqual(linkedSubscriptionIn('it is NOT authorized to access linked subscription'), {
      quote: 'NOT authorized to access linked subscription',
      accountId: null,
      deployment: null,
      tenantId: null,
      subscriptionId: null,
    });
  });

  it('says nothing of any other refusal', () => {
    assert.equal(linkedSubscriptionIn(`AuthorizationFailed on ${ACCOUNT}`), null);
  });
});
