import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { AzureReadError, readError, reading } from '../../src/azure/read-error.ts';
import type { GapCode } from '../../src/model/error-code.ts';

const ACTION = 'Microsoft.Compute/virtualMachines/read';
const ON = '/subscriptions/s-1';
const AZURE_SAYS = 'The client with object id 42 does not have authorization (secret detail)';

async function failureOf(error: unknown): Promise<AzureReadError> {
  const failure: unknown = await reading({ action: ACTION, on: ON }, () => Promise.reject(error)).catch(
    (thrown: unknown) => thrown,
  );
  assert.ok(failure instanceof AzureReadError, String(failure));
  return failure;
}

function replyOf(bodyAsText: string): PipelineResponse {
  return { bodyAsText, status: 0, headers: createHttpHeaders(), request: createPipelineRequest({ url: '' }) };
}

function named(name: string): Error {
  return Object.assign(new Error(AZURE_SAYS), { name });
}

describe('reading', () => {
  it('calls a workspace so in either language', () => {
    const { needs } = readError('AZ_FORBIDDEN', { action: ACTION, on: 'workspace w-1' });
    assert.match(needs.en, / on workspace w-1 /);
    assert.match(needs.ja, /、ワークスペース w-1 に対する/);
  });

  it('hands on what was read', async () => {
    assert.equal(await reading({ action: ACTION, on: ON }, () => Promise.resolve(5)), 5);
  });

  const statuses: readonly (readonly [status: number | undefined, code: GapCode])[] = [
    [undefined, 'AZ_UNAVAILABLE'],
    [200, 'AZ_UNREADABLE'],
    [400, 'AZ_REJECTED'],
    [401, 'AZ_UNAUTHENTICATED'],
    [403, 'AZ_FORBIDDEN'],
    [404, 'AZ_NOT_FOUND'],
    [409, 'AZ_REJECTED'],
    [429, 'AZ_THROTTLED'],
    [500, 'AZ_UNAVAILABLE'],
    [501, 'AZ_REJECTED'],
    [503, 'AZ_UNAVAILABLE'],
  ];
  for (const [status, code] of statuses)
    it(`calls HTTP ${status ?? 'without a reply'} ${code}`, async () => {
      const error = new RestError(AZURE_SAYS, status === undefined ? {} : { statusCode: status });
      assert.equal((await failureOf(error)).code, code);
    });

  it("keeps Azure's own code, the status of a reply without one, and nothing where there was no reply", async () => {
    const codes = [
      { statusCode: 404, response: replyOf('{"error":{"code":"Gone"}}') },
      { statusCode: 502, response: replyOf('<html>') },
      {},
    ];
    const failures = await Promise.all(codes.map((options) => failureOf(new RestError('', options))));
    assert.deepEqual(
      failures.map(({ azureCode }) => azureCode),
      ['Gone', 'HTTP 502', null],
    );
  });

  const others: readonly (readonly [error: Error, code: GapCode])[] = [
    [named('CredentialUnavailableError'), 'AZ_UNAUTHENTICATED'],
    [named('AuthenticationError'), 'AZ_UNAUTHENTICATED'],
    [named('AuthenticationRequiredError'), 'AZ_UNAUTHENTICATED'],
    [named('AggregateAuthenticationError'), 'AZ_UNAUTHENTICATED'],
    [new z.ZodError([]), 'AZ_UNREADABLE'],
    [new TypeError("Cannot read properties of undefined (reading 'map')"), 'AZ_UNREADABLE'],
    [new SyntaxError('Unexpected token <'), 'AZ_UNREADABLE'],
  ];
  for (const [error, code] of others)
    it(`calls ${error.name} ${code}`, async () => {
      assert.equal((await failureOf(error)).code, code);
    });

  it('lets a fault of the product through as it is', async () => {
    const fault = new Error('Not a machine id');
    await assert.rejects(
      reading({ action: ACTION, on: ON }, () => Promise.reject(fault)),
      (thrown) => thrown === fault,
    );
  });

  it('keeps the code of a read inside a read', async () => {
    const inner = await failureOf(new RestError('', { statusCode: 404 }));
    assert.equal(await failureOf(inner), inner);
  });

  it('names the action and the resource that a refused read needs, in both languages', async () => {
    const { needs } = await failureOf(new RestError(AZURE_SAYS, { statusCode: 403 }));
    for (const text of Object.values(needs)) {
      assert.ok(text.includes(ACTION), text);
      assert.ok(text.includes(ON), text);
    }
  });

  for (const [status, code] of statuses)
    it(`says in both languages what ${code} needs, in its own words (${status ?? 'no reply'})`, async () => {
      const error = new RestError(AZURE_SAYS, status === undefined ? {} : { statusCode: status });
      const failure = await failureOf(error);
      const { en, ja } = failure.needs;
      assert.match(en, /\.$|https:\S+$/);
      assert.match(ja, /[\p{scx=Hiragana}\p{scx=Han}]/u);
      assert.doesNotMatch([en, ja, failure.message].join(), /secret detail/);
      assert.equal(failure.cause, error);
    });
});
