import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { type Rendered, renderBlocks } from './render.ts';
import type { RenderOptions } from './rendering.ts';
import { untitled } from './untitled.ts';
import { inProgress } from './views/in-progress.ts';

export interface ProgressOptions {
  readonly locale: Locale;
  readonly tenant: Answer['tenant'];
  readonly topicTitle: RenderOptions['topicTitle'];
}

/** The card that stands while Azure is read: which machines and which topic are looked at. */
export function renderProgress(
  question: Question,
  { locale, tenant, topicTitle }: ProgressOptions,
): Rendered {
  const blocks = inProgress(question, { topicTitle });
  return renderBlocks(blocks, { tenant, systems: [] }, null, untitled(locale));
}
