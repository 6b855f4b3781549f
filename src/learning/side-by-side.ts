import type { ExactNetwork } from './exact-network.ts';

/** Several networks over the same features and classes as one, which says what they say on average: their hidden layers stand side by side. */
export function sideBySide(networks: readonly ExactNetwork[]): ExactNetwork {
  const classCount = Math.min(...networks.map((network) => network.classCount));
  return {
    width: networks.reduce((sum, { width }) => sum + width, 0),
    classCount,
    rows: interleaved(networks),
    hiddenBias: concatenated(networks.map(({ hiddenBias }) => hiddenBias)),
    weights: concatenated(networks.map(({ weights }) => weights)).map((weight) => weight / networks.length),
    classBias: new Float32Array(classCount).map(
      (_, own) =>
        networks.reduce((sum, { classBias }) => sum + (classBias[own] as number), 0) / networks.length,
    ),
  };
}

/** The row of each feature: that of the first network, then that of the next. */
function interleaved(networks: readonly ExactNetwork[]): Float32Array {
  const rows = new Float32Array(networks.reduce((sum, network) => sum + network.rows.length, 0));
  let at = 0;
  for (let row = 0; at < rows.length; row += 1) {
    for (const { rows: own, width } of networks) {
      rows.set(own.subarray(row * width, (row + 1) * width), at);
      at += width;
    }
  }
  return rows;
}

function concatenated(lists: readonly Float32Array[]): Float32Array {
  return Float32Array.from(lists.flatMap((list) => [...list]));
}
