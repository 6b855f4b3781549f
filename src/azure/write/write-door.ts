import { ServiceClient } from '@azure/core-client';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  isRestError,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Write, WriteOutcome } from '../../model/write.ts';
import type { WriteDoor } from '../../model/write-door.ts';
import { type Connection, observingOptions } from '../read/clients.ts';
import { operationState } from './operation-state.ts';
import { outcomeOf } from './outcome-of.ts';

const HOST = 'management.azure.com';
const ENDPOINT = `https://${HOST}`;
const SCOPE = `${ENDPOINT}/.default`;
/** Azure answers a write within seconds: with the operation's address where it takes longer. */
const LONGEST_REQUEST_IN_MS = 60_000;

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
    async send(write, correlation, isInTime = () => true) {
      const token = await credential.getToken(SCOPE).catch(() => null);
      if (token === null) return NOT_SENT;
      if (!isInTime()) return { outcome: 'late' };
      const reply = await replyOrNull(() =>
        createEmptyPipeline().sendRequest(httpClient, requestOf(write, token.token, correlation)),
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
  retryAfterInMs: null,
};

/** `correlation`: a GUID under which the activity log finds what the call did. Source: Azure Resource Manager, common request headers. */
function requestOf(
  { method, path, apiVersion, body }: Write,
  token: string,
  correlation: string | undefined,
): PipelineRequest {
  const request = createPipelineRequest({
    url: `${ENDPOINT}${encodeURI(path)}?${new URLSearchParams({ 'api-version': apiVersion })}`,
    method,
    timeout: LONGEST_REQUEST_IN_MS,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept', 'application/json');
  if (correlation !== undefined) {
    request.headers.set('x-ms-client-request-id', correlation);
    request.headers.set('x-ms-correlation-request-id', correlation);
  }
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
