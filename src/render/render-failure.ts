import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import { type Rendered, renderBlocks } from './render.ts';
import { untitled } from './untitled.ts';
import { type Failure, failed } from './views/failed.ts';

export interface FailureOptions {
  readonly locale: Locale;
  readonly tenant: Answer['tenant'];
}

/** The card in place of an answer: what the asker can do, or the reference under which the log has the error; nothing of the error itself. */
export function renderFailure(failure: Failure, { locale, tenant }: FailureOptions): Rendered {
  return renderBlocks(failed(failure), { tenant, systems: [] }, null, untitled(locale));
}
