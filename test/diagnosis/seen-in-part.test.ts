import assert from 'node:assert/strict';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import { NOW, SUBSCRIPTION, vm } from '../sandbox/providers/tenant-fixture.ts';

const HIDDEN = '99999999-8888-4777-8666-555555555555';
const ASKED = { en: 'which machines are not compliant?', ja: '準拠していないマシンは?' };

/** What is answered where both subscriptions are set up to be looked at, and what is told of them. */
function answered(isShown: boolean, text: string) {
  const tenant = parseWorld(
    JSON.stringify({
      now: NOW,
      tenantId: 'tenant-1',
      subscriptions: [{ subscriptionId: SUBSCRIPTION }, { subscriptionId: HIDDEN }],
      resources: [vm('vm-01'), vm('vm-02')],
      ...(!isShown && {
        permissions: [{ principal: 'bot', scope: `/subscriptions/${SUBSCRIPTION}`, actions: ['*/read'] }],
      }),
    }),
  );
  const { connection, scope } = connectToSandbox(tenant, new VirtualClock(new Date(tenant.now)), 0);
  const engine = createEngine({
    ...connection,
    scope: { ...scope, subscriptions: [SUBSCRIPTION, HIDDEN] },
    tenant: 'sandbox',
    policy: null,
    reportError: (error) => {
      throw error;
    },
  });
  const question = engine.understand(text, {});
  const asker = { actor: null, locale: question.locale, timeZone: null, through: 'terminal' } as const;
  return engine.answer(question, asker);
}

describe('a fleet of which Azure leaves out a subscription without a word', () => {
  for (const locale of LOCALES)
    it(`is told to be seen in part, and so is its table in ${locale}`, async () => {
      const answer = await answered(false, ASKED[locale]);
      const [gap, ...others] = answer.coverage?.unread ?? [];
      assert.deepEqual([gap?.code, others, answer.coverage?.machines], ['AZ_FORBIDDEN', [], 2]);
      const [, first = '', ...rows] = renderTable(answer)?.split('\r\n') ?? [];
      assert.ok(first.startsWith('"",'), first);
      assert.ok(first.includes(`${gap?.title[locale]} (AZ_FORBIDDEN)`), first);
      assert.ok(gap?.title[locale].includes(HIDDEN));
      assert.equal(rows.filter((row) => row.includes('vm-0')).length, 2);
    });

  it('is whole where the subscription is shown and has no machine', async () => {
    const answer = await answered(true, ASKED.en);
    assert.deepEqual(answer.coverage?.unread, []);
  });
});
