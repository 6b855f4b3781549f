import { createDefaultHttpClient, createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';

/** Azure's clients, over real connections, before a tenant that is served on loopback: what they call Azure is there. */
export function loopbackClient(tenantUrl: string): HttpClient {
  const inner = createDefaultHttpClient();
  return {
    sendRequest: async (request) => {
      const asked = request.url;
      const { origin, pathname, search } = new URL(asked);
      const inAzure = (text: string) => text.replaceAll(tenantUrl, origin);
      request.url = `${tenantUrl}${pathname}${search}`;
      request.allowInsecureConnection = true;
      try {
        const reply = await inner.sendRequest(request);
        const headers = createHttpHeaders(
          Object.fromEntries([...reply.headers].map(([name, value]) => [name, inAzure(value)])),
        );
        return { ...reply, headers, ...(reply.bodyAsText && { bodyAsText: inAzure(reply.bodyAsText) }) };
      } finally {
        request.url = asked;
      }
    },
  };
}
