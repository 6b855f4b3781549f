import assert from 'node:assert/strict';
import type { Answer } from '../../src/model/answer.ts';
import { oneDrive } from '../../src/teams/one-drive.ts';
import { atRest, roundOver } from '../support/at-rest.ts';
import { type BotBench, botBench, plainAnswer } from '../support/bot-bench.ts';
import { aChoice } from '../support/conversation-fixture.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeDrive, fakeDrive } from '../support/fake-drive.ts';
import { handClock } from '../support/hand-clock.ts';
import { type Given, groupChat, personal, press } from '../support/inbound.ts';
import { cardOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

describe('a whole list as a file', () => {
  const database = testDatabase();
  let drive: FakeDrive;
  let bench: BotBench;
  beforeEach(async () => {
    drive = await fakeDrive();
    const machine = aChoice('vm-01', 'rg-a', 'sub-1').machine ?? assert.fail();
    bench = await botBench(database(), {
      answer: async (question, asker): Promise<Answer> => ({
        ...plainAnswer(question, asker, bench.clock.now()),
        machines: [machine],
        choices: [
          { ...aChoice('vm-01', 'rg-a', 'sub-1'), question: { ...question, asTable: { rowCount: 40 } } },
        ],
      }),
    });
    void bench.server.watch();
  });
  afterEach(async () => {
    await bench.close();
    await drive.close();
  });

  const sent = () => bench.connector.calls.filter(({ kind, id }) => kind !== 'typing' && id !== null);
  const attachment = (index = -1) => sent().at(index)?.activity.attachments?.[0];
  const shows = () => {
    const { contentType } = attachment() ?? assert.fail('nothing was shown');
    return contentType === 'application/vnd.microsoft.card.adaptive'
      ? cardOf(sent().at(-1)).says
      : contentType;
  };
  const until = (what: string) => eventually(async () => sent().length > 0 && shows() === what);

  /** The consent card that a press on the button of an answer leads to. */
  const offered = async (about = 'vm-01') => {
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, `why is ${about} not assessed?`));
    await until(`answer not-assessed ${about}`);
    const shown = sent().at(-1);
    await bench.post(press(serviceUrl, shown?.id ?? '', cardOf(shown).buttons[0] ?? ''));
    await until(CONSENT);
    return sent().at(-1) ?? assert.fail();
  };
  const decided = (value: Given, given: Given = {}) =>
    bench.post(
      personal(bench.connector.serviceUrl, null, {
        type: 'invoke',
        name: 'fileConsent/invoke',
        replyToId: sent().at(-1)?.id,
        value: { type: 'fileUpload', ...value },
        ...given,
      }),
    );
  const context = () =>
    (attachment()?.content as { acceptContext: Given } | undefined)?.acceptContext ?? assert.fail();
  const upload = (more: Given = {}) => ({
    uploadUrl: `${drive.url}/place?key=secret`,
    contentUrl: `${drive.url}/file.csv`,
    name: 'file.csv',
    uniqueId: 'item',
    fileType: 'csv',
    ...more,
  });
  const accepted = (more: Given = {}) =>
    decided({ action: 'accept', context: context(), uploadInfo: upload(more) });

  it('is offered in a card of its own, under an id that says nothing', async () => {
    await offered();
    const { contentType, name, content } = (attachment() ?? {}) as Given & { content: Given };
    assert.deepEqual([contentType, name], [CONSENT, 'not-assessed.csv']);
    assert.equal(content.description, '40 rows');
    assert.deepEqual(content.acceptContext, content.declineContext);
    assert.match(String(context().id), /^[\w-]{22}-\d$/);
    assert.equal(bench.read.length, 1, 'nothing is read for the offer');
  });

  it('is read anew for whoever accepts, written once without a token, and shown in place of the offer', async () => {
    const card = await offered();
    assert.equal((await accepted()).status, 200);
    await until(INFO);
    assert.equal(bench.read.length, 2);
    assert.equal(bench.read[1]?.asTable, undefined);
    const content = /^machine\r\n\/subscriptions\/.*vm-01$/;
    const [file, ...others] = drive.written;
    assert.match(file?.content ?? '', content);
    assert.deepEqual(
      [file?.method, file?.authorization, file?.range],
      ['PUT', null, `bytes 0-${(file?.content.length ?? 0) - 1}/${file?.content.length}`],
    );
    assert.deepEqual(others, []);
    assert.deepEqual(attachment(), {
      contentType: INFO,
      contentUrl: `${drive.url}/file.csv`,
      name: 'file.csv',
      content: { uniqueId: 'item', fileType: 'csv' },
    });
    assert.equal(sent().at(-1)?.target, card.id);
    assert.doesNotMatch(JSON.stringify(bench.log), /key=secret/);
    await atRest(database());
    const kept = await database().query(`select event from delivery where event is not null`);
    assert.deepEqual(kept, [], 'the place is kept no longer than it takes');
  });

  it('that is declined is not read', async () => {
    await offered();
    assert.equal((await decided({ action: 'decline', context: context() })).status, 200);
    await until('table declined');
    assert.deepEqual([bench.read.length, drive.written.length], [1, 0]);
  });

  it('that has no rows any more is not written', async () => {
    await offered('vm-none');
    await accepted();
    await until('table empty');
    assert.deepEqual(drive.written, []);
  });

  for (const [where, more] of [
    ['to write to', { uploadUrl: 'http://10.0.0.1/place' }],
    ['to find it at', { contentUrl: 'https://evil.example/file.csv' }],
  ] as const)
    it(`is neither read nor written where the place ${where} is none of OneDrive`, async () => {
      await offered();
      await accepted(more);
      await until('table TEAMS_UPLOAD_URL');
      assert.deepEqual([bench.read.length, drive.written.length], [1, 0]);
    });

  it('that OneDrive refuses, or would send elsewhere, is said to be stored nowhere', async () => {
    for (const status of [404, 307]) {
      await offered();
      drive.answer(status);
      await accepted();
      await until('table TEAMS_UPLOAD_REFUSED');
    }
    assert.equal(drive.written.length, 2);
  });

  it('is tried again where OneDrive is down', async () => {
    await offered();
    drive.answer(503);
    await accepted();
    await eventually(async () => drive.written.length === 1);
    await roundOver(database());
    bench.clock.advance(60_000);
    await until(INFO);
    assert.equal(drive.written.length, 2);
  });

  it('is offered in words where Teams takes no file card', async () => {
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, 'why is vm-01 not assessed?'));
    await until('answer not-assessed vm-01');
    const shown = sent().at(-1);
    bench.connector.fail({ kind: 'send', status: 400, times: 1 });
    await bench.post(press(serviceUrl, shown?.id ?? '', cardOf(shown).buttons[0] ?? ''));
    await until('table unsupported');
  });

  it('is nobody else’s: what is accepted elsewhere, or under no id of this bot, writes nothing', async () => {
    await offered();
    const accept = { action: 'accept', context: context(), uploadInfo: upload() };
    const { conversation } = groupChat(bench.connector.serviceUrl, '');
    await decided(accept, { conversation });
    await decided({ ...accept, context: { id: 'AAAAAAAAAAAAAAAAAAAAAA-0' } });
    const other = await decided({ ...accept, uploadInfo: {} });
    assert.equal(other.status, 200, 'an invoke that says nothing is answered as one that is not offered');
    await roundOver(database());
    assert.deepEqual(drive.written, []);
  });
});

const LINKS: readonly (readonly [link: string, withAppId: boolean, withoutAppId: boolean])[] = [
  [
    'https://contoso-my.sharepoint.com/personal/aoi/_api/v2.0/drive/items/1/uploadSession?guid=2',
    true,
    false,
  ],
  ['http://contoso-my.sharepoint.com/place', false, false],
  ['https://contoso-my.sharepoint.com:8443/place', false, false],
  ['https://sharepoint.com.evil.example/', false, false],
  ['https://evilsharepoint.com/', false, false],
  ['https://contoso.sharepoint.com@evil.example/', false, false],
  ['https://169.254.169.254/metadata', false, false],
  ['http://127.0.0.1:8080/place', false, true],
  ['file:///etc/passwd', false, false],
  ['', false, false],
];

describe('a place in OneDrive', () => {
  for (const [link, withAppId, withoutAppId] of LINKS)
    it(`"${link}" is ${withAppId ? 'written to' : 'refused'} with an app id and ${withoutAppId ? 'written to' : 'refused'} without`, async () => {
      const content = new Uint8Array();
      for (const [hasAppId, isThere] of [
        [true, withAppId],
        [false, withoutAppId],
      ] as const) {
        const files = oneDrive(hasAppId, handClock());
        assert.equal(files.leadsThere(link), isThere);
        if (!isThere) assert.equal(await files.write(link, content), 'TEAMS_UPLOAD_URL');
      }
    });
});
