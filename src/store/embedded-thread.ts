import { parentPort } from 'node:worker_threads';
import { carried } from './carried-error.ts';
import type { EmbeddedCall, EmbeddedReply, NumberedCall } from './embedded-call.ts';
import { type EmbeddedCluster, openCluster } from './embedded-cluster.ts';

/** What runs in the thread of the embedded store: calls in, replies out, and nothing that it decides. */
const port = parentPort ?? fail();
let cluster: Promise<EmbeddedCluster> | null = null;

port.on('message', async ({ number, call }: NumberedCall) => {
  const answer = (reply: EmbeddedReply) => port.postMessage(reply);
  try {
    answer({ number, rows: await carriedOut(call) });
  } catch (error) {
    answer({ number, error: carried(error) });
  }
  // Nothing keeps the thread any more.
  if (call.kind === 'close') port.close();
});

async function carriedOut(call: EmbeddedCall): Promise<readonly unknown[]> {
  if (call.kind === 'open') {
    cluster = openCluster(call.directory);
    await cluster;
    return [];
  }
  const open = (await cluster) ?? fail();
  if (call.kind === 'query') return open.query(call.sql, call.parameters);
  await open.close();
  return [];
}

function fail(): never {
  throw new Error('the embedded store is opened first, in a thread of its own');
}
