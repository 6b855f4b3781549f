import { armError } from './arm-error.ts';
import type { Call, Reply } from './exchange.ts';
import { isoDurationInMs } from './iso-duration.ts';
import { isJsonObject } from './json-object.ts';
import type { MovableClock } from './movable-clock.ts';
import type { Tenant } from './tenant.ts';

/** Answers the paths under `/_sandbox/`, which are the sandbox's own and need no token; null for any other path. */
export function controlReply(call: Call, tenant: Tenant, clock: MovableClock): Reply | null {
  if (!call.path.startsWith('/_sandbox/')) return null;
  switch (`${call.method} ${call.path}`) {
    case 'GET /_sandbox/requests':
      return {
        status: 200,
        headers: { 'x-sandbox-request-count': String(tenant.requestLog.count()) },
        body: loggedRequests(tenant),
      };
    case 'POST /_sandbox/clock':
      return movedClock(call.body, tenant, clock);
    default:
      return armError(
        404,
        'NotFound',
        `There is no ${call.method} ${call.path}; there are GET /_sandbox/requests and POST /_sandbox/clock.`,
      );
  }
}

function loggedRequests(tenant: Tenant): unknown {
  return tenant.requestLog
    .requests()
    .map(({ time, principal, method, path, status }) => ({ time, principal, method, path, status }));
}

function movedClock(body: unknown, tenant: Tenant, clock: MovableClock): Reply {
  const advance = isJsonObject(body) ? body.advance : undefined;
  const milliseconds = typeof advance === 'string' ? isoDurationInMs(advance) : null;
  if (milliseconds === null || !isWithinTime(clock, milliseconds))
    return armError(
      400,
      'InvalidDuration',
      `'advance' must be an ISO 8601 duration in weeks, days, hours, minutes or seconds, as in {"advance":"PT1H"}; got ${JSON.stringify(advance) ?? 'none'}.`,
    );
  clock.advance(milliseconds);
  return { status: 200, body: { now: tenant.now() } };
}

function isWithinTime(clock: MovableClock, milliseconds: number): boolean {
  return !Number.isNaN(new Date(clock.now().getTime() + milliseconds).getTime());
}
