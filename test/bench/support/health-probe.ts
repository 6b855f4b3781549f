import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { rawConnection } from '../../support/raw-connection.ts';

/** A thread of its own: how long the bot at `workerData` takes to say that it is alive, again and again, on new connections. */
const REQUEST = 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n';
const PAUSE_IN_MS = 50;

const tookInMs: number[] = [];
let isWanted = true;
parentPort?.once('message', () => {
  isWanted = false;
});
while (isWanted) {
  const askedAt = performance.now();
  await rawConnection(workerData, REQUEST).answer;
  tookInMs.push(performance.now() - askedAt);
  await setTimeout(PAUSE_IN_MS);
}
parentPort?.postMessage(tookInMs);
