import { storeAsked, storePlan } from '../../../src/acting/deed-records.ts';
import type { Ledger } from '../../../src/store/ledger.ts';
import { deedEvent } from '../../../src/turns/turn-event.ts';
import { DEED } from '../../render/planned-answers.ts';
import { AOI } from '../../support/conversation-fixture.ts';

const CONVERSATION = 'msteams|a:personal';

/** Puts the deed of the fixtures on record as Aoi asked for it in her personal chat: let, and nothing sent yet. `card`: the one it is shown in. */
export async function openDeed(ledger: Ledger, card: string | null): Promise<void> {
  await ledger.open(
    {
      ...DEED,
      conversation: CONVERSATION,
      press: 'press',
      plan: storePlan(DEED.plan),
      questions: storeAsked(DEED.question),
      approvalsNeeded: 0,
      expiresAt: new Date(DEED.expiresAt),
      calls: [{ target: 0, call: 0 }],
      event: deedEvent({ conversation: CONVERSATION, asker: AOI }, DEED.id),
      card,
    },
    { kind: 'requested', actor: null, detail: {} },
  );
}
