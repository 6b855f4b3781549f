import assert from 'node:assert/strict';
import { isReplyAllowed } from '../../src/teams/service-url.ts';

const URLS: readonly (readonly [serviceUrl: string, withAppId: boolean, withoutAppId: boolean])[] = [
  ['https://smba.trafficmanager.net/emea/', true, false],
  ['https://smba.infra.gcc.teams.microsoft.com/gcc', true, false],
  ['https://smba.infra.gov.teams.microsoft.us/gcch', true, false],
  ['https://europe.botframework.com', true, false],
  ['https://SMBA.trafficmanager.net/jp/', true, false],
  ['http://smba.trafficmanager.net/emea/', false, false],
  ['https://smba.trafficmanager.net.evil.example/', false, false],
  ['https://evil-botframework.com/', false, false],
  ['https://trafficmanager.net/', false, false],
  ['https://evil.example/?smba.trafficmanager.net', false, false],
  ['https://smba.trafficmanager.net@evil.example/', false, false],
  ['http://localhost:56150/_connector', false, true],
  ['http://127.0.0.1:8080', false, true],
  ['http://[::1]:8080', false, true],
  ['http://127.0.0.1.evil.example/', false, false],
  ['http://10.0.0.1/', false, false],
  ['http://169.254.169.254/metadata', false, false],
  ['file:///etc/passwd', false, false],
  ['urn:botframework:websocket', false, false],
  ['', false, false],
];

describe('a service URL', () => {
  for (const [serviceUrl, withAppId, withoutAppId] of URLS)
    it(`"${serviceUrl}" is ${withAppId ? 'replied to' : 'refused'} with an app id and ${withoutAppId ? 'replied to' : 'refused'} without`, () => {
      assert.equal(isReplyAllowed(serviceUrl, true), withAppId);
      assert.equal(isReplyAllowed(serviceUrl, false), withoutAppId);
    });
});
