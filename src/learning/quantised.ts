import type { Network } from '../ask/ranker/network.ts';
import type { ExactNetwork } from './exact-network.ts';

const MOST_STEPS = 127;

/** The same network with its rows in whole steps, the largest number of each row being 127 of them. */
export function quantised(network: ExactNetwork): Network {
  const { width, rows } = network;
  const whole = new Int8Array(rows.length);
  const rowSteps = new Float32Array(rows.length / width);
  for (let row = 0; row < rowSteps.length; row += 1) {
    const own = rows.subarray(row * width, (row + 1) * width);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const step = Math.fround(largest / MOST_STEPS);
    rowSteps[row] = step;
    for (let place = 0; place < width; place += 1)
      whole[row * width + place] = step === 0 ? 0 : Math.round((own[place] as number) / step);
  }
  return { ...network, rows: whole, rowSteps };
}
