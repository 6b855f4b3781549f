import assert from 'node:assert/strict';
import { readFileConsent } from '../../src/teams/file-consent.ts';

const INFO = {
  uploadUrl: 'https://contoso-my.sharepoint.com/place',
  contentUrl: 'https://contoso-my.sharepoint.com/file.csv',
  name: 'file.csv',
  uniqueId: 'item',
  fileType: 'csv',
};
const ACCEPTED = { type: 'fileUpload', action: 'accept', context: { id: 'card-0' }, uploadInfo: INFO };

describe('a decision about a file', () => {
  it('says where it may be put', () => {
    assert.deepEqual(readFileConsent({ ...ACCEPTED, uploadInfo: { ...INFO, etag: '1' } }), {
      button: 'card-0',
      upload: {
        url: INFO.uploadUrl,
        contentUrl: INFO.contentUrl,
        name: 'file.csv',
        uniqueId: 'item',
        fileType: 'csv',
      },
    });
  });

  it('says that it may be put nowhere, whatever else it brings', () => {
    assert.deepEqual(readFileConsent({ ...ACCEPTED, action: 'decline' }), { button: 'card-0', upload: null });
  });

  for (const [what, value] of [
    ['nothing', null],
    ['a text', 'accept'],
    ['another action', { ...ACCEPTED, action: 'overwrite' }],
    ['no id', { ...ACCEPTED, context: {} }],
    ['an id that is none', { ...ACCEPTED, context: { id: 7 } }],
    ['an id without end', { ...ACCEPTED, context: { id: 'x'.repeat(101) } }],
    ['no place', { ...ACCEPTED, uploadInfo: undefined }],
    [
      'a place without end',
      { ...ACCEPTED, uploadInfo: { ...INFO, uploadUrl: `https://${'x'.repeat(8_000)}` } },
    ],
    ['no link', { ...ACCEPTED, uploadInfo: { ...INFO, contentUrl: null } }],
  ] as const)
    it(`is none of this bot's with ${what}`, () => {
      assert.equal(readFileConsent(value), null);
    });
});
