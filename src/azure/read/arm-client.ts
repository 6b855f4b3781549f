import { ServiceClient, type ServiceClientOptions } from '@azure/core-client';
import { createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { optional } from '../when.ts';

const ENDPOINT = 'https://management.azure.com';

type Query = Readonly<Record<string, string>>;

/** One page of any ARM list. A body without `value` is no empty list. */
const listPage = z.object({ value: z.array(z.unknown()), nextLink: optional(z.string()) });

/**
 * Reads ARM paths that no current SDK client of Azure's covers: Arc-enabled servers (arm-hybridcompute's newest stable
 * knows neither assessPatches nor today's fields) and the list of subscriptions. Same pipeline as the SDK clients.
 */
export class ArmClient {
  readonly #client: ServiceClient;

  constructor(options: ServiceClientOptions) {
    this.#client = new ServiceClient({
      ...options,
      endpoint: ENDPOINT,
      credentialScopes: `${ENDPOINT}/.default`,
    });
  }

  /** The JSON body at a path. Throws RestError with the HTTP status when it is not 200. */
  get(path: string, apiVersion: string): Promise<unknown> {
    return this.#getUrl(urlOf(path, apiVersion, {}));
  }

  /** The items of a list, page by page. Throws RestError like `get`, ZodError when a page is not a list. */
  async *pages(path: string, apiVersion: string, query: Query = {}): AsyncGenerator<readonly unknown[]> {
    let url: string | null = urlOf(path, apiVersion, query);
    while (url) {
      const page = listPage.parse(await this.#getUrl(url));
      yield page.value;
      url = page.nextLink;
    }
  }

  /** The items of a list, all pages. Throws like `pages`. */
  async list(path: string, apiVersion: string, query: Query = {}): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    for await (const page of this.pages(path, apiVersion, query)) items.push(...page);
    return items;
  }

  async #getUrl(url: string): Promise<unknown> {
    const request = createPipelineRequest({ url, method: 'GET' });
    const response = await this.#client.sendRequest(request);
    if (response.status !== 200) {
      throw new RestError(`ARM answered ${response.status}`, {
        statusCode: response.status,
        request,
        response,
      });
    }
    return JSON.parse(response.bodyAsText ?? 'null');
  }
}

function urlOf(path: string, apiVersion: string, query: Query): string {
  return `${ENDPOINT}${encodeURI(path)}?${new URLSearchParams({ 'api-version': apiVersion, ...query })}`;
}
