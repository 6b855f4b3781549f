import { createRequire } from 'node:module';
import { UsageError } from './usage-error.ts';

/** What the simulated tenant needs beside what production installs. */
const PACKAGES = ['@kusto/language-service-next'] as const;

/** Throws UsageError naming the packages of the simulated tenant that are not installed. */
export function requireSandboxPackages(): void {
  const { resolve } = createRequire(import.meta.url);
  const missing = PACKAGES.filter((name) => {
    try {
      resolve(`${name}/package.json`);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length === 0) return;
  throw new UsageError(
    `the simulated tenant needs ${missing.join(' and ')}, which production does not install; run npm install without --omit=dev`,
  );
}
