import type { Tenant } from '../tenant.ts';
import { VirtualClock } from '../virtual-clock.ts';

/** Requests of one principal in one window ("Guidance for throttled requests in Azure Resource Graph"). */
const REQUESTS = 15;
const WINDOW_IN_MS = 5_000;

interface Window {
  readonly startedAtInMs: number;
  requests: number;
}

export interface QuotaLeft {
  readonly isExceeded: boolean;
  readonly remaining: number;
  readonly resetsInS: number;
}

/**
 * What a principal has left of its quota, once the present request is counted. On a clock that stands still a request takes
 * no time, so that calls which Azure would see one after the other would all fall into one window: there the quota is
 * never exceeded, and a world throttles by `faults`.
 */
export function countRequest(tenant: Tenant, principal: string): QuotaLeft {
  const windows = windowsOf(tenant);
  const nowInMs = tenant.clock.now().getTime();
  const open = windows.get(principal);
  const isOver =
    open === undefined ||
    nowInMs - open.startedAtInMs >= WINDOW_IN_MS ||
    tenant.clock instanceof VirtualClock;
  const window = isOver ? { startedAtInMs: nowInMs, requests: 0 } : open;
  window.requests += 1;
  windows.set(principal, window);
  return {
    isExceeded: window.requests > REQUESTS,
    remaining: Math.max(0, REQUESTS - window.requests),
    resetsInS: Math.ceil((window.startedAtInMs + WINDOW_IN_MS - nowInMs) / 1000),
  };
}

const WINDOWS = new WeakMap<Tenant, Map<string, Window>>();

function windowsOf(tenant: Tenant): Map<string, Window> {
  const windows = WINDOWS.get(tenant) ?? new Map<string, Window>();
  WINDOWS.set(tenant, windows);
  return windows;
}
