import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where the Chromium is that pictures are drawn in: `CHROMIUM_PATH`, or where Linux has it; null: nowhere. */
export function browserPath(): string | null {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return existsSync(path) ? path : null;
}

export function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null)
    throw new Error('no Chromium at /usr/bin/chromium: install it, or say in CHROMIUM_PATH where it is');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
