import type { Answer } from '../model/answer.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { type Rendered, renderBlocks } from './render.ts';
import type { RenderOptions } from './rendering.ts';
import { deed } from './views/deed.ts';

/** How an action stands, as a card and as text. `verified`: the answer that tells whether it helped; null: nobody has looked. */
export function renderDeed(
  record: DeedRecord,
  tenant: Answer['tenant'],
  verified: Answer | null,
  options: RenderOptions,
): Rendered {
  const asOf = verified?.asOf ?? null;
  return renderBlocks(deed(record, verified, options), { tenant, systems: [] }, asOf, options);
}
