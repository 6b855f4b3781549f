import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/**
 * The address of a proxy before the server at `url`, which puts `put` for `instead`, which is as long, in what the server says. It
 * keeps no process alive.
 */
export async function alteringProxy(url: string, instead: RegExp, put: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.pipe(server);
    server.on('data', (chunk) =>
      client.write(Buffer.from(chunk.toString('latin1').replaceAll(instead, put), 'latin1')),
    );
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.once('close', () => other.destroy());
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  proxy.unref();
  const altered = new URL(url);
  altered.port = String((proxy.address() as AddressInfo).port);
  return altered.href;
}
