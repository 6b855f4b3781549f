import assert from 'node:assert/strict';
import { unknownRegistration, unregistered } from '../../src/actions/maintenance-registration.ts';
import { quote } from '../../src/azure/quote.ts';
import type { Instant } from '../../src/model/instant.ts';
import { gap, known } from '../../src/model/reading.ts';

const SUBJECT = { id: 'registration', title: { en: 'registration', ja: '登録状態' } };
const UNREAD = gap(SUBJECT, 'AZ_FORBIDDEN', { en: 'A role is needed.', ja: 'ロールが必要です。' });

function state(value: string) {
  const citation = {
    source: 'arm',
    record: 'a subscription',
    at: '2026-11-20T09:00:00Z' as Instant,
  } as const;
  return known(quote(citation, 'registrationState', value));
}

describe('whether Microsoft.Maintenance is registered', () => {
  it('is nothing against a schedule where it is, in whatever case Azure writes it', () => {
    for (const value of ['Registered', 'registered'])
      assert.deepEqual([unregistered(state(value), 'vm-01'), unknownRegistration(state(value))], [null, []]);
  });

  it('refuses where it is not, with the state and what comes first', () => {
    for (const value of ['NotRegistered', 'Unregistered', 'Unregistering']) {
      assert.match(unregistered(state(value), 'vm-01')?.en ?? '', new RegExp(`\\(${value}\\).*for vm-01"`));
      assert.match(unregistered(state(value), null)?.ja ?? '', new RegExp(`\\(${value}\\).*先に登録`));
    }
  });

  it('has one that is being registered waited for', () => {
    assert.match(unregistered(state('Registering'), 'vm-01')?.en ?? '', /some minutes/);
  });

  it('refuses nothing that could not be read, and says so', () => {
    for (const reading of [UNREAD, undefined]) {
      assert.equal(unregistered(reading, 'vm-01'), null);
      assert.match(unknownRegistration(reading)[0]?.en ?? '', /could not be read/);
    }
  });
});
