import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** In pixels of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a browser drew of a card. */
export interface MeasuredCard {
  readonly box: Box;
  readonly texts: readonly MeasuredText[];
  /** What can be pressed or filled in. */
  readonly targets: readonly MeasuredTarget[];
}

export interface MeasuredText {
  readonly text: string;
  /** A box for the letters of each line that it takes. */
  readonly lines: readonly Box[];
  /** As CSS computes them: `rgb(37, 36, 36)`. */
  readonly colour: string;
  readonly ground: string;
  /** In pixels. */
  readonly size: number;
  readonly weight: number;
  readonly isCut: boolean;
}

export interface MeasuredTarget {
  readonly name: string;
  readonly box: Box;
  readonly isCut: boolean;
}

const MEASURE = readFileSync(join(import.meta.dirname, 'measure-cards.js'), 'utf8');

/** Every card on a page as it is drawn, in their order. */
export function measureCards(page: Page): Promise<readonly MeasuredCard[]> {
  return page.evaluate(`${MEASURE}; measureCards()`);
}
