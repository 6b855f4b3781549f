import assert from 'node:assert/strict';
import { ConfigError } from '../../../src/config/config-error.ts';
import type { Environment } from '../../../src/config/configuration.ts';

export const APP = '11111111-1111-4111-8111-111111111111';
export const TENANT = '22222222-2222-4222-8222-222222222222';

/** The least that starts. */
export const LEAST: Environment = {
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  UPDATEOPS_DATA_DIR: '/var/lib/updateops',
};

/** What refused an environment; fails where it was accepted. */
export function errorOf(read: () => unknown): ConfigError {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error;
  }
  return assert.fail('the environment was accepted');
}
