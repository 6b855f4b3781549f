import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Connection } from '../../../src/azure/read/clients.ts';
import { heldSignIns } from '../../../src/azure/write/held-sign-ins.ts';
import { observingDoor } from '../../../src/azure/write/observing-door.ts';
import { botRenderer } from '../../../src/commands/bot-renderer.ts';
import { onBehalfOf } from '../../../src/commands/on-behalf-of.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { systemClock } from '../../../src/config/system-clock.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { AzureScope } from '../../../src/model/azure-scope.ts';
import type { Engine } from '../../../src/model/engine.ts';
import type { People } from '../../../src/model/people.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import type { LoggedRequest } from '../../../src/sandbox/request-log.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { storedLedger } from '../../../src/store/ledger.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import { roundOver } from '../../support/at-rest.ts';
import { type BotBench, botBench } from '../../support/bot-bench.ts';
import { eventually } from '../../support/eventually.ts';
import {
  type FakeTokenService,
  fakeTokenService,
  RESOURCE,
  SSO_APP,
  SSO_SECRET,
  TENANT,
} from '../../support/fake-token-service.ts';
import { type Given, KEN, personal, press } from '../../support/inbound.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';

export const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
export const MEI = { id: '29:mei', name: 'Mei Ito', aadObjectId: '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03' };
export const RIN = { id: '29:rin', name: 'Rin Abe', aadObjectId: '3c0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c04' };
export const OFFER = { connection: 'updateops-sso', resource: RESOURCE };

/** An installation waits for somebody else, or for a reason not to. */
const POLICY: Policy = {
  rules: [
    { allow: ['install-updates'], who: ['*'], scopes: [], approvals: 1, approvers: ['*'], breakGlass: ['*'] },
    { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] },
  ],
  freezes: [],
};

/** Aoi may assess and install; Ken, and the bot itself, may read; Rin may both; of Aoi and Mei nobody may look what they may. */
const WORLD = world({
  resources: [virtualMachine('vm-01')],
  permissions: [
    { principal: 'bot', scope: '/', actions: ['*/read'] },
    { principal: KEN.aadObjectId, scope: '/', actions: ['*/read'] },
    {
      principal: RIN.aadObjectId,
      scope: '/',
      actions: ['*/read', 'Microsoft.Compute/virtualMachines/*'],
    },
    { principal: MEI.aadObjectId, scope: '/', actions: ['Microsoft.Compute/virtualMachines/read'] },
    { principal: AOI, scope: '/', actions: ['Microsoft.Compute/virtualMachines/*'] },
  ],
});

/** `assess-now vm-01`: an action and its machine. */
const understand: Engine['understand'] = (text) => {
  const [topic = '', ...machines] = text.split(' ');
  const asked = { text, pasted: null, locale: 'en', intent: 'act', topic, scope: 'machines' } as const;
  return { ...asked, entities: { ...NO_ENTITIES, machines }, candidates: [] };
};

const invokeReply = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

/** A button on a card as it was sent. */
export interface ShownButton {
  readonly card: string;
  readonly button: string;
}

export interface SignInBench {
  readonly entra: FakeTokenService;
  readonly bench: BotBench;
  /** Lets the tokens that are held grow older; they are good for an hour. */
  age(byInMs: number): void;
  /** The card that was sent last, as JSON. */
  latest(): string;
  /** The first button of the card that was sent last, or the one of this title. */
  button(title?: string): ShownButton;
  /** Asks for an action; the button of its plan that lets it. */
  planned(given?: Given, asked?: string): Promise<ShownButton>;
  /** What a press is answered; `more` stands beside the action, `filled` was filled in on the card. */
  pressed(
    shown: ShownButton,
    more?: Given,
    given?: Given,
    filled?: Given,
  ): Promise<z.infer<typeof invokeReply>>;
  /** What was written to Azure. */
  written(): readonly LoggedRequest[];
  /** Resolves once the deed has gone on until its card says this. */
  over(what: RegExp): Promise<void>;
}

/** A bot that acts as who presses, before a channel, a token service and a tenant of its own for each test of a `describe`. */
export function signInBench(database: () => Database): SignInBench {
  let entra: FakeTokenService;
  let bench: BotBench;
  let requests: () => readonly LoggedRequest[];
  let agedByInMs = 0;
  // The languages that the tenant speaks are loaded once, which may take longer than a card is waited for.
  before(async () => {
    const { connection, scope } = connectToSandbox(WORLD, new VirtualClock(new Date(WORLD.now)), 0);
    const asker = { actor: AOI, locale: 'en', timeZone: null, through: 'personal' } as const;
    const { plan } = await engineOver({ ...connection, scope }).answer(
      understand('assess-now vm-01', {}),
      asker,
    );
    assert.equal(plan?.permit.state, 'allowed');
  });
  beforeEach(async () => {
    agedByInMs = 0;
    entra = await fakeTokenService();
    const { sandbox, connection, scope } = connectToSandbox(WORLD, new VirtualClock(new Date(WORLD.now)), 0);
    requests = () => sandbox.tenant.requestLog.requests();
    const engine = engineOver({ ...connection, scope });
    const signIns = heldSignIns({
      offer: OFFER,
      tenantId: TENANT,
      clientId: SSO_APP,
      exchange: onBehalfOf(
        { offer: OFFER, tenantId: TENANT, clientId: SSO_APP, secret: { clientSecret: SSO_SECRET } },
        { httpClient: entra.httpClient, disableInstanceDiscovery: true },
      ),
      // Of the library's own clock tokens are good for an hour.
      clock: { ...systemClock, now: () => new Date(systemClock.now().getTime() + agedByInMs) },
      chance: () => 0,
      ...(connection.httpClient && { httpClient: connection.httpClient }),
    });
    bench = await botBench(database(), {
      understand,
      answer: engine.answer,
      render: botRenderer('sandbox'),
      acting: (clock) => ({
        ledger: storedLedger(database(), clock),
        door: observingDoor(connection),
        policy: POLICY,
        people: engine,
        signIns,
      }),
    });
    void bench.server.watch();
  });
  afterEach(async () => {
    await bench.close();
    await entra.close();
  });

  const cards = () =>
    bench.connector.calls.flatMap(({ id, activity }) => {
      const card = activity.attachments?.[0]?.content;
      return card === undefined ? [] : [{ id: id ?? '', text: JSON.stringify(card) }];
    });
  const last = () => cards().at(-1) ?? assert.fail('no card');
  const latest = () => last().text;
  const button = (title?: string): ShownButton => {
    const { id, text } = last();
    const named = title === undefined ? '' : `"title":"${title}",`;
    const [, found] = new RegExp(`${named}"verb":"ask","data":\\{"id":"([^"]+)"`).exec(text) ?? [];
    return { card: id, button: found ?? assert.fail(`no button ${title} in ${text.slice(0, 300)}`) };
  };
  return {
    get entra() {
      return entra;
    },
    get bench() {
      return bench;
    },
    age: (byInMs) => {
      agedByInMs += byInMs;
    },
    latest,
    button,
    planned: async (given = {}, asked = 'assess-now vm-01') => {
      await bench.post(personal(bench.connector.serviceUrl, asked, given));
      await eventually(async () => /"verb":"ask"/.test(cards().at(-1)?.text ?? ''));
      return button();
    },
    pressed: async (shown, more = {}, given = {}, filled = {}) => {
      const action = { type: 'Action.Execute', verb: 'ask', data: { id: shown.button, ...filled } };
      const value = { action, trigger: 'manual', ...more };
      const pressing = press(bench.connector.serviceUrl, shown.card, shown.button, { value, ...given });
      const response = await bench.post(pressing);
      assert.equal(response.status, 200);
      return invokeReply.parse(await response.json());
    },
    written: () => requests().filter(({ path }) => /(?:assess|install)Patches$/.test(path)),
    over: async (what) => {
      for (let rounds = 0; !what.test(latest()); rounds += 1) {
        assert.ok(rounds < 50, latest().slice(0, 300));
        bench.clock.advance(5_000);
        await roundOver(database());
      }
    },
  };
}

/** What a client of Teams puts beside a press once it has a token. */
export function withToken(token: string): Given {
  return { authentication: { id: 'exchange', connectionName: OFFER.connection, token } };
}

function engineOver(connection: Connection & { readonly scope: AzureScope }): Engine & People {
  return createEngine({
    ...connection,
    tenant: 'sandbox',
    policy: POLICY,
    reportError: (error) => {
      throw error;
    },
  });
}
