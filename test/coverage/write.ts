import { writeFileSync } from 'node:fs';
import { coveragePage, PAGE_PATH } from './page.ts';

writeFileSync(new URL(`../../${PAGE_PATH}`, import.meta.url), coveragePage());
