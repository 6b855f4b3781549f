import { enableCompileCache, flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Compiled code is kept between the processes that tests start, as the product keeps its own: most of what such a process does is load what
 * the one before it has loaded. Those that are killed end without keeping anything, so that they do it once they are loaded (`flushCompileCache`).
 */
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'updateops-tests-compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

export const mochaHooks = { afterAll: flushCompileCache };
