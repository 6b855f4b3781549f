import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { DIGEST_NOW } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import { type News, NO_NEWS } from '../model/news.ts';
import type { Intent } from '../model/topic.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { backToHelp } from './ask-help.ts';
import { fittingCard } from './fitting-card.ts';
import { type Circumstances, drawCard, writeText } from './frame.ts';
import { keepIds } from './keep-ids.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { RenderOptions } from './rendering.ts';
import { shortener } from './shortener.ts';
import { startRendering } from './start-rendering.ts';
import { isOfNothing } from './tell-me.ts';
import { viewOf } from './view-of.ts';

/** The same content twice: for Teams, and for terminals and notifications. */
export interface Rendered {
  readonly card: AdaptiveCardJson;
  readonly text: string;
}

/** These hold whenever they are read. */
const SAY_NOTHING_OF_AZURE: readonly Intent[] = ['help', 'unknown', 'cancel'];

/**
 * An answer as an Adaptive Card and as plain text, in one language. Verdicts, order and causes stand as the answer
 * has them. The card's JSON stays under 28,000 bytes whatever the answer holds: what does not fit is left out, and the
 * card says so. `buttonId` is called once for each button that any try shows.
 */
export function renderAnswer(answer: Answer, options: RenderOptions, news: News = NO_NEWS): Rendered {
  const systems = [...new Set(answer.findings.map((finding) => finding.system))];
  const { intent, question } = answer;
  const isOfDigests = intent === 'digest' && question.topic !== DIGEST_NOW;
  const isOfErrors = answer.findings.length > 0 && answer.findings.every(isOfNothing);
  const isUnread =
    SAY_NOTHING_OF_AZURE.includes(intent) || isOfDigests || isOfErrors || question.watch?.kind === 'stop';
  const asOf = isUnread ? null : answer.asOf;
  const { queryLinks = [] } = answer;
  const titles = { ...options, queryLinks, asked: question };
  const blocks = [...viewOf(answer, news)(answer, titles), ...backToHelp(answer)];
  return renderBlocks(blocks, { tenant: answer.tenant, systems }, asOf, titles);
}

/** Blocks under one frame; `asOf`: when Azure was read, null where it was not. */
export function renderBlocks(
  blocks: readonly Block[],
  circumstances: Circumstances,
  asOf: Instant | null,
  options: RenderOptions,
): Rendered {
  const forCard = { ...options, buttonId: keepIds(options.buttonId) };
  return {
    card: fittingCard((shorten) => drawCard(blocks, circumstances, startRendering(forCard, asOf, shorten))),
    text: writeText(blocks, circumstances, startRendering(options, asOf, shortener(TEXT_LIMITS))),
  };
}
