import { AbortError } from '@azure/abort-controller';
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { callFromRequest } from './call-from-request.ts';
import { DroppedConnection } from './dropped-connection.ts';
import type { Sandbox } from './sandbox.ts';

const HOSTS: ReadonlySet<string> = new Set([
  'management.azure.com',
  'api.loganalytics.io',
  'api.loganalytics.azure.com',
  'graph.microsoft.com',
]);

/** Where links in replies lead: back to ARM, as the clients know it. */
const ORIGIN = 'https://management.azure.com';

/** Lets the Azure SDK clients talk to a sandbox without a network: pass it as their `httpClient`. Any other host is refused. */
export class InProcessHttpClient implements HttpClient {
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    const url = new URL(request.url);
    if (!HOSTS.has(url.hostname.toLowerCase()))
      throw new RestError(
        `The sandbox stands in for ${[...HOSTS].join(', ')}; it does not reach ${url.hostname}.`,
        {
          code: RestError.REQUEST_SEND_ERROR,
          request,
        },
      );
    const call = callFromRequest({
      method: request.method,
      url,
      headers: new Map([...request.headers].map(([name, value]) => [name.toLowerCase(), value])),
      body: textOf(request),
      origin: ORIGIN,
    });
    const reply = await untilAborted(request, (signal) => this.#sandbox.handle(call, { signal }));
    const isEmpty = reply.body === undefined;
    return {
      request,
      status: reply.status,
      headers: createHttpHeaders({
        ...(isEmpty ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...reply.headers,
      }),
      bodyAsText: isEmpty ? '' : JSON.stringify(reply.body),
    };
  }
}

function textOf(request: PipelineRequest): string {
  if (request.body === undefined || request.body === null) return '';
  if (typeof request.body === 'string') return request.body;
  throw new RestError('The sandbox takes request bodies as text alone.', {
    code: RestError.REQUEST_SEND_ERROR,
    request,
  });
}

/** Runs `send` until the request is aborted or its timeout is over; both end in an AbortError, as over a real connection. */
async function untilAborted<T>(
  request: PipelineRequest,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { abortSignal, timeout } = request;
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (abortSignal?.aborted === true) throw new AbortError('The request was aborted.');
  abortSignal?.addEventListener('abort', abort);
  const timer = timeout > 0 ? setTimeout(abort, timeout) : undefined;
  try {
    return await send(controller.signal);
  } catch (error) {
    if (error instanceof DroppedConnection) throw new RestError(error.message, { code: error.code, request });
    throw controller.signal.aborted ? new AbortError('The request was aborted.') : error;
  } finally {
    clearTimeout(timer);
    abortSignal?.removeEventListener('abort', abort);
  }
}
