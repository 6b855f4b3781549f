import type { Answer } from '../model/answer.ts';
import type { DeedNotice, DeedRecord, DeedViewer } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import { type Rendered, renderBlocks } from './render.ts';
import type { RenderOptions } from './rendering.ts';
import { deed } from './views/deed.ts';
import { deedNotice } from './views/deed-notice.ts';

/** What is shown beside an action: whose tenant it is in, the answer that tells whether it helped, why a decision changed nothing. */
export interface DeedCircumstances {
  readonly tenant: Answer['tenant'];
  /** Null: nobody has looked. */
  readonly verified: Answer | null;
  readonly note: Text | null;
  /** For whom alone it is shown; absent: for everybody. */
  readonly viewer?: DeedViewer;
  /** It stands for somebody in the place of a card that has buttons for decisions alone. */
  readonly isView?: boolean;
  /** It is shown beside its own card, which alone is kept up to date. */
  readonly isCopy?: boolean;
}

/** How an action stands, as a card and as text. */
export function renderDeed(
  record: DeedRecord,
  { tenant, ...beside }: DeedCircumstances,
  options: RenderOptions,
): Rendered {
  const asOf = beside.verified?.asOf ?? null;
  return renderBlocks(deed(record, beside, options), { tenant, systems: [] }, asOf, options);
}

/** What a conversation is told of an action, as a card and as text. */
export function renderDeedNotice(
  record: DeedRecord,
  notice: DeedNotice,
  tenant: Answer['tenant'],
  options: RenderOptions,
): Rendered {
  return renderBlocks(deedNotice(record, notice, options), { tenant, systems: [] }, null, options);
}
