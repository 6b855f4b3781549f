import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { namesOf } from '../model/stages.ts';
import { patternRegex } from './pattern-fit.ts';

const idRow = z.object({ id: z.string() });

/** Shorter ones stand in names by chance; written otherwise no machine is named so. */
const CAN_BE_PART = /^[a-z0-9]{2,40}$/;

/**
 * The pattern of the machines that have a place's name in their own: `web` of web-01 and acme-web-02. Null where there are none. One query for each name that the
 * place goes by; throws AzureReadError.
 */
export async function namedWith(place: string, azure: Azure): Promise<string | null> {
  for (const name of namesOf(place)) {
    if (!CAN_BE_PART.test(name)) continue;
    const pattern = `*${name}*`;
    const [one] = await azure.queryResourceGraph(
      fill('machines-like', { pattern: patternRegex(pattern) }),
      idRow,
    );
    if (one !== undefined) return pattern;
  }
  return null;
}
