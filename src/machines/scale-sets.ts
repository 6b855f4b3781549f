import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';

const scaleSetRow = z.object({ id: z.string(), name: z.string(), orchestrationMode: z.string() });

/** A scale set that a name stands for: its own, or that of one of its instances. */
export interface ScaleSet {
  readonly asked: string;
  readonly name: string;
  /** Without it a set is uniform. Source: Microsoft.Compute, VirtualMachineScaleSetProperties.orchestrationMode. */
  readonly isUniform: boolean;
  readonly evidence: Evidence;
}

/** The scale sets that names stand for which no machine has. One query; none where Resource Graph does not tell. */
export async function scaleSetsNamed(
  names: readonly string[],
  azure: Azure,
  now: Instant,
): Promise<readonly ScaleSet[]> {
  const query = fill('scale-sets', { names: [...new Set(names.flatMap(setNamesIn))] });
  const rows = await azure.queryResourceGraph(query, scaleSetRow).catch((error: unknown) => {
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  return names.flatMap((asked) => {
    const row = rows.find(({ name }) => setNamesIn(asked).includes(name.toLowerCase()));
    if (row === undefined) return [];
    const { id, name, orchestrationMode: mode } = row;
    const citation: Citation = { source: 'resource-graph', record: id, at: now, query };
    const isUniform = mode.toLowerCase() !== 'flexible';
    return [{ asked, name, isUniform, evidence: cite(citation, 'properties.orchestrationMode', mode) }];
  });
}

/** Instances are called after their set: `web_3`, their hosts `web000003`. Source: Azure, names of instances of scale sets. */
function setNamesIn(name: string): readonly string[] {
  return [name, name.replace(/_\d+$/, ''), name.replace(/[0-9a-z]{6}$/, '')].filter((each) => each !== '');
}
