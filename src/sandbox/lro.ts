import { armError } from './arm-error.ts';
import type { Call, Reply } from './exchange.ts';
import type { LongRunningOperation, Outcome } from './long-running-operation.ts';
import type { OperationKind, ScriptedOperation } from './operation-script.ts';
import type { Tenant } from './tenant.ts';

/** How often an operation that the world does not script answers InProgress. */
const DEFAULT_POLLS = 1;
const RETRY_AFTER_IN_S = 1;

export interface OperationStart {
  /** Undefined for an operation that worlds cannot script. */
  readonly kind?: OperationKind;
  /** The machine's resource id, which scripted operations name. */
  readonly machine: string;
  /** The poll URLs of this provider as paths with the query they need, without `api-version`. */
  readonly statusPath: (operationId: string) => string;
  readonly resultPath: (operationId: string) => string;
  /** What Azure would do with a healthy machine: changes the tenant when the operation ends and says how it ended. */
  readonly finish: () => Outcome;
  /** The immediate reply; 202 without a body if absent. */
  readonly accepted?: { readonly status: 200 | 201 | 202; readonly body?: unknown };
}

/**
 * Starts a long-running operation and answers as Azure does: `Azure-AsyncOperation`, `Location` and `Retry-After`, for
 * the client to poll. How it goes on comes from the world's script, if that has an entry for it. A scripted `result` or
 * `error` stands in place of `finish`; an entry with neither only sets the number of polls, and its `then` follows `finish`.
 */
export function startOperation(tenant: Tenant, call: Call, start: OperationStart): Reply {
  const scripted = start.kind === undefined ? null : tenant.operationScript.next(start.kind, start.machine);
  const id = tenant.nextGuid();
  tenant.operations.set(id, {
    id,
    startedAt: tenant.now(),
    scripted,
    finish: start.finish,
    pollsLeft: scripted?.polls ?? DEFAULT_POLLS,
    ended: null,
  });
  return {
    status: start.accepted?.status ?? 202,
    headers: {
      'Azure-AsyncOperation': pollUrl(call, start.statusPath(id)),
      Location: pollUrl(call, start.resultPath(id)),
      'Retry-After': String(RETRY_AFTER_IN_S),
    },
    ...(start.accepted?.body === undefined ? {} : { body: start.accepted.body }),
  };
}

/** The poll of an operation: with `monitor=true` its result, as `Location` says, else its status. */
export function operationAnswer(tenant: Tenant, call: Call, operationId: string): Reply {
  return call.query.get('monitor') === 'true'
    ? operationResult(tenant, call, operationId)
    : operationStatus(tenant, call, operationId);
}

/**
 * The answer at `Azure-AsyncOperation`: `{id, name, status, startTime, endTime?, properties?: {output}, error?}` with status
 * InProgress, Succeeded or Failed. Every poll of either URL counts one.
 */
export function operationStatus(tenant: Tenant, call: Call, operationId: string): Reply {
  const operation = tenant.operations.get(operationId.toLowerCase());
  if (operation === undefined) return unknownOperation(operationId);
  const { startedAt } = operation;
  const ended = poll(tenant, operation);
  const head = { id: call.path, name: operation.id, startTime: startedAt };
  if (ended === null) return { status: 200, headers: retryAfter(), body: { ...head, status: 'InProgress' } };
  const { outcome } = ended;
  if ('error' in outcome)
    return { status: 200, body: { ...head, status: 'Failed', endTime: ended.at, error: outcome.error } };
  const output = outcome.result === undefined ? {} : { properties: { output: outcome.result } };
  return { status: 200, body: { ...head, status: 'Succeeded', endTime: ended.at, ...output } };
}

/**
 * The answer at `Location`: 202 while the operation runs, then 200 with its result, or 409 with its error.
 * Every poll of either URL counts one.
 */
export function operationResult(tenant: Tenant, call: Call, operationId: string): Reply {
  const operation = tenant.operations.get(operationId.toLowerCase());
  if (operation === undefined) return unknownOperation(operationId);
  const ended = poll(tenant, operation);
  if (ended === null)
    return {
      status: 202,
      headers: { ...retryAfter(), Location: `${call.origin}${encodeURI(call.path)}?${call.query}` },
    };
  const { outcome } = ended;
  if ('error' in outcome) return { status: 409, body: { error: outcome.error } };
  return outcome.result === undefined ? { status: 200 } : { status: 200, body: outcome.result };
}

function poll(tenant: Tenant, operation: LongRunningOperation): LongRunningOperation['ended'] {
  if (operation.ended !== null) return operation.ended;
  if (operation.pollsLeft > 0) {
    operation.pollsLeft -= 1;
    return null;
  }
  operation.ended = { at: tenant.now(), outcome: outcomeOf(operation) };
  applyEffects(tenant, operation.scripted);
  return operation.ended;
}

function outcomeOf({ scripted, finish }: LongRunningOperation): Outcome {
  if (scripted?.error !== undefined) return { error: scripted.error };
  if (scripted?.result !== undefined) return { result: scripted.result };
  return finish();
}

function applyEffects(tenant: Tenant, scripted: ScriptedOperation | null): void {
  for (const { id, ...patch } of scripted?.then?.merge ?? []) tenant.resources.merge(id, patch);
  for (const [table, rows] of Object.entries(scripted?.then?.rows ?? {}))
    tenant.graph.replaceRows(table, rows);
}

function pollUrl(call: Call, path: string): string {
  const version = call.query.get('api-version');
  const url = `${call.origin}${encodeURI(path)}`;
  if (version === null) return url;
  return `${url}${path.includes('?') ? '&' : '?'}api-version=${encodeURIComponent(version)}`;
}

function retryAfter(): { 'Retry-After': string } {
  return { 'Retry-After': String(RETRY_AFTER_IN_S) };
}

function unknownOperation(operationId: string): Reply {
  return armError(404, 'NotFound', `There is no operation '${operationId}' in this tenant.`);
}
