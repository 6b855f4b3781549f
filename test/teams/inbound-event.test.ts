import assert from 'node:assert/strict';
import { inboundActivity } from '../../src/teams/inbound-activity.ts';
import { inboundEvent } from '../../src/teams/inbound-event.ts';
import { channelThread, type Given, groupChat, personal, press } from '../support/inbound.ts';

const URL = 'http://127.0.0.1';
const eventOf = (activity: Given) => inboundEvent(inboundActivity.parse(activity));
const textOf = (activity: Given) => {
  const event = eventOf(activity);
  return event.kind === 'message' ? event.text : assert.fail(event.kind);
};

describe('an activity', () => {
  it('in a channel is an event of its thread', () => {
    assert.deepEqual(eventOf(channelThread(URL, '17', 'why?', { id: 'm' })), {
      kind: 'message',
      conversation: 'msteams|19:channel@thread.tacv2;messageid=17',
      person: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01',
      name: 'Aoi Sato',
      activity: 'm',
      asker: {
        actor: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01',
        locale: 'en',
        timeZone: 'Asia/Tokyo',
        through: 'channel',
      },
      reference: {
        channelId: 'msteams',
        serviceUrl: URL,
        bot: { id: '28:bot', name: 'UpdateOps' },
        conversation: {
          id: '19:channel@thread.tacv2;messageid=17',
          conversationType: 'channel',
          isGroup: true,
          tenantId: 'tenant',
          name: '',
        },
      },
      text: 'why?',
    });
  });

  it('in a group chat and in a personal one tells them apart', () => {
    assert.equal(eventOf(groupChat(URL, 'why?')).asker.through, 'group');
    assert.equal(eventOf(personal(URL, 'why?')).asker.through, 'personal');
  });

  it('of a press names the card and the button', () => {
    const event = eventOf(press(URL, 'card-1', 'opaque'));
    assert.equal(event.kind, 'button');
    assert.deepEqual(event.kind === 'button' && [event.card, event.action], [
      'card-1',
      { verb: 'ask', button: 'opaque', filled: {} },
    ]);
  });

  const BOT = { id: '28:bot', name: 'UpdateOps' };
  const mentionOf = (text: string, mentioned: object) => ({ type: 'mention', text, mentioned });
  const TEXTS = [
    { what: 'the mention in front', text: '<at>UpdateOps</at>&nbsp;why?', says: 'why?' },
    { what: 'the mention behind', text: 'why? <at>UpdateOps</at>', says: 'why?' },
    { what: 'the mention twice', text: '<at>UpdateOps</at> why <at>UpdateOps</at>?', says: 'why  ?' },
    { what: 'nothing but the mention', text: '<at>UpdateOps</at>&nbsp; ', says: '' },
    { what: 'a comparison', text: 'why is vm-01 < 5 days & old?', says: 'why is vm-01 < 5 days & old?' },
  ];
  for (const { what, text, says } of TEXTS)
    it(`with ${what} says what is left`, () => {
      const entities = [mentionOf('<at>UpdateOps</at>', BOT)];
      assert.equal(textOf(personal(URL, text, { entities })), says);
    });

  it('that mentions somebody else keeps the name', () => {
    const entities = [
      mentionOf('<at>Ken</at>', { id: '29:ken' }),
      { type: 'clientInfo' },
      { type: 'mention' },
    ];
    assert.equal(textOf(personal(URL, 'ask <at>Ken</at>', { entities })), 'ask <at>Ken</at>');
  });

  const LOCALES = [
    { locale: 'ja-JP', is: 'ja' },
    { locale: 'ja', is: 'ja' },
    { locale: 'JA-jp', is: 'ja' },
    { locale: 'en-US', is: 'en' },
    { locale: 'fr-FR', is: 'en' },
    { locale: undefined, is: 'en' },
    { locale: null, is: 'en' },
  ];
  for (const { locale, is } of LOCALES)
    it(`of a client in ${locale} is answered in ${is}`, () => {
      assert.equal(eventOf(personal(URL, 'why?', { locale })).asker.locale, is);
    });

  const ZONES = [
    { what: 'its own field', given: { localTimezone: 'Europe/Paris' }, is: 'Europe/Paris' },
    {
      what: 'the client info',
      given: { localTimezone: undefined, entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }] },
      is: 'Asia/Tokyo',
    },
    { what: 'a name nobody knows', given: { localTimezone: 'Mars/Olympus' }, is: null },
    { what: 'the same name again', given: { localTimezone: 'Mars/Olympus' }, is: null },
    { what: 'nothing', given: { localTimezone: undefined }, is: null },
  ];
  for (const { what, given, is } of ZONES)
    it(`takes the time zone from ${what}`, () =>
      assert.equal(eventOf(personal(URL, 'why?', given)).asker.timeZone, is));

  it('without the asker’s directory id has no actor, and still a person', () => {
    const { asker, person } = eventOf(personal(URL, 'why?', { from: { id: '29:x' } }));
    assert.equal(asker.actor, null);
    assert.equal(person, '29:x');
  });
});
