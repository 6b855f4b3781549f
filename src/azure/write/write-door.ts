import { ServiceClient } from '@azure/core-client';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  isRestError,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { type Connection, observingOptions } from '../read/clients.ts';
import { operationState } from './operation-state.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Operation, OperationState, WriteOutcome } from './write-outcome.ts';

const HOST = 'management.azure.com';
const ENDPOINT = `https://${HOST}`;
const SCOPE = `${ENDPOINT}/.default`;
/** Azure answers a write within seconds: with the operation's address where it takes longer. */
const LONGEST_REQUEST_IN_MS = 60_000;

/** One write to ARM. */
export interface Write {
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** A resource id, or one with an action: `…/virtualMachines/vm-01/start`. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: unknown;
}

/** Changes things in Azure. Its identity may be another than the one that reads. */
export interface WriteDoor {
  /** Sends a write once and says what is known of it. Throws for nothing that Azure or the network does. */
  send(write: Write): Promise<WriteOutcome>;
  /** Looks once how an operation stands: a read, repeated like any other. An address outside of ARM is not gone to: it would be shown the credential. */
  observe(operation: Operation): Promise<OperationState>;
}

/**
 * The door through which Azure is changed. No policy that repeats, follows or joins stands in it: no retry, no redirect, no second
 * try after a challenge. A write whose answer is lost may have been carried out, and one that is sent twice may
 * restart a machine twice.
 */
export function createWriteDoor(connection: Connection): WriteDoor {
  const { credential, clock, httpClient = createDefaultHttpClient() } = connection;
  const observer = new ServiceClient({
    credential,
    ...observingOptions(connection),
    redirectOptions: { maxRetries: 0 },
    endpoint: ENDPOINT,
    credentialScopes: SCOPE,
  });
  return {
    async send(write) {
      const token = await credential.getToken(SCOPE).catch(() => null);
      if (token === null) return NOT_SENT;
      const reply = await replyOrNull(() =>
        createEmptyPipeline().sendRequest(httpClient, requestOf(write, token.token)),
      );
      return reply === null
        ? { outcome: 'unknown', reason: 'no-answer', status: null }
        : outcomeOf(reply, clock.now());
    },

    async observe(operation) {
      if (!isInArm(operation.url)) return { state: 'unreadable', reason: 'foreign-address', status: null };
      const reply = await replyOrNull(() =>
        observer.sendRequest(createPipelineRequest({ url: operation.url, method: 'GET' })),
      );
      return reply === null
        ? { state: 'unreadable', reason: 'no-answer', status: null }
        : operationState(operation, reply, clock.now());
    },
  };
}

const NOT_SENT: WriteOutcome = {
  outcome: 'refused',
  status: null,
  code: 'NoCredential',
  message: 'No credential of the acting identity works; nothing was sent.',
};

function requestOf({ method, path, apiVersion, body }: Write, token: string): PipelineRequest {
  const request = createPipelineRequest({
    url: `${ENDPOINT}${encodeURI(path)}?${new URLSearchParams({ 'api-version': apiVersion })}`,
    method,
    timeout: LONGEST_REQUEST_IN_MS,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept', 'application/json');
  if (body !== undefined) request.headers.set('Content-Type', 'application/json');
  return request;
}

/** The reply, also where a client has made an error of its status; null where none came. */
async function replyOrNull(send: () => Promise<PipelineResponse>): Promise<PipelineResponse | null> {
  try {
    return await send();
  } catch (error) {
    return isRestError(error) ? (error.response ?? null) : null;
  }
}

function isInArm(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' && parsed.host === HOST && parsed.username === '';
}
