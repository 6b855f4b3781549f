import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import { MINUTE_IN_MS, momentAt } from '../../model/instant.ts';
import { RecentlyUsed } from '../../model/recently-used.ts';
import type { OwnPermissions } from '../azure.ts';
import { AzureReadError, reading } from '../read-error.ts';
import { rolePermission } from '../role-permission.ts';
import type { Clients } from './clients.ts';

const PERMISSIONS_API = '2022-04-01';
const ACTION = 'Microsoft.Authorization/permissions/read';
/** Until a changed role counts Azure itself takes up to ten minutes ("Troubleshoot Azure RBAC"): a list of that age tells no less than a new one. */
const KEPT_FOR_IN_MS = 10 * MINUTE_IN_MS;
/** Subscriptions and resource groups. */
const MOST_KEPT = 2_000;

interface Kept {
  readonly own: OwnPermissions | null;
  readonly untilInMs: number;
}

/** What the credential's own identity may do at a scope (Permissions - List), kept for all questions. */
export class KeptPermissions {
  readonly #arm: Clients['arm'];
  readonly #clock: Clock;
  readonly #kept = new RecentlyUsed<Kept>(MOST_KEPT);

  constructor({ arm, clock }: Pick<Clients, 'arm' | 'clock'>) {
    this.#arm = arm;
    this.#clock = clock;
  }

  /** Null where Azure does not tell: that is kept as well, a read that failed is not. Throws AzureReadError. */
  async at(scope: string): Promise<OwnPermissions | null> {
    const nowInMs = this.#clock.now().getTime();
    const kept = this.#kept.get(scope.toLowerCase());
    if (kept !== null && nowInMs < kept.untilInMs) return kept.own;
    const own = await this.#read(scope);
    this.#kept.keep(scope.toLowerCase(), { own, untilInMs: nowInMs + KEPT_FOR_IN_MS });
    return own;
  }

  async #read(scope: string): Promise<OwnPermissions | null> {
    const path = `${scope}/providers/Microsoft.Authorization/permissions`;
    try {
      const roles = await reading({ action: ACTION, on: scope }, async () =>
        z.array(rolePermission).parse(await this.#arm.list(path, PERMISSIONS_API)),
      );
      // No role here at all: what it has lies further down, and this list knows nothing of it.
      if (roles.length === 0) return null;
      return { record: path, roles, at: momentAt(this.#clock.now().getTime()) };
    } catch (error) {
      if (error instanceof AzureReadError && error.code === 'AZ_FORBIDDEN') return null;
      throw error;
    }
  }
}
