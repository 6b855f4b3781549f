import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
} from '@azure/core-rest-pipeline';

/** Sends what is meant for Azure to a sandbox that another process serves. On a busy computer that takes what it takes: no request is ended for its time. */
export function servedHttpClient(sandboxUrl: string): HttpClient {
  const client = createDefaultHttpClient();
  const sandbox = new URL(sandboxUrl);
  return {
    async sendRequest(request) {
      const url = new URL(request.url);
      const host = url.host;
      url.protocol = sandbox.protocol;
      url.host = sandbox.host;
      const headers = createHttpHeaders({ ...request.headers.toJSON(), host });
      const { method, body } = request;
      const sent = createPipelineRequest({
        url: url.href,
        method,
        headers,
        allowInsecureConnection: true,
        ...(body !== undefined && { body }),
      });
      const response = await client.sendRequest(sent);
      // The clients follow links over TLS alone.
      const text = response.bodyAsText?.replace('"nextLink":"http://', '"nextLink":"https://') ?? null;
      return { ...response, request, bodyAsText: text };
    },
  };
}
