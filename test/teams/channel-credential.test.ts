import assert from 'node:assert/strict';
import { channelCredential } from '../../src/teams/channel-credential.ts';
import { recordingLog } from '../support/recording-log.ts';

describe('the channel credential', () => {
  it('of a bot without app id is ready: it needs none', async () => {
    const { log } = recordingLog();
    assert.equal(await channelCredential(null, log).trouble(), null);
  });

  it('that no token can be had with is not ready, and the log says so without the password', async () => {
    const { log, records } = recordingLog();
    const identity = {
      type: 'SingleTenant',
      appId: 'app',
      tenantId: 'not a tenant',
      password: 'secret!',
    } as const;
    assert.equal(await channelCredential(identity, log).trouble(), 'no-token');
    assert.match(JSON.stringify(records), /no token for Teams/);
    assert.doesNotMatch(JSON.stringify(records), /secret!/);
  });
});
