import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WrittenFile {
  readonly method: string;
  readonly range: string;
  readonly authorization: string | null;
  readonly content: string;
}

export interface FakeDrive {
  readonly url: string;
  readonly written: readonly WrittenFile[];
  /** What the next writes are answered, one after the other; afterwards 201. */
  answer(...statuses: readonly number[]): void;
  close(): Promise<void>;
}

/** A OneDrive on loopback that takes what is written to any place of it. */
export async function fakeDrive(): Promise<FakeDrive> {
  const written: WrittenFile[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    written.push({
      method: request.method ?? '',
      range: request.headers['content-range'] ?? '',
      authorization: request.headers.authorization ?? null,
      content: Buffer.concat(chunks).toString('utf8'),
    });
    response.writeHead(statuses.shift() ?? 201, { Location: 'http://127.0.0.1:1/elsewhere' });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    written,
    answer: (...next) => {
      statuses.push(...next);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
