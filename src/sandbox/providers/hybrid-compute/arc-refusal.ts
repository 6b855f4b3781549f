import { armError } from '../../arm-error.ts';
import type { Reply } from '../../exchange.ts';
import type { Resource } from '../../resource.ts';

/** 409 for what needs the agent, on a machine whose agent is not connected; null where it is. */
export function arcRefusal({ name, properties: { status } }: Resource): Reply | null {
  if (typeof status !== 'string' || status.toLowerCase() === 'connected') return null;
  return armError(
    409,
    'OperationNotAllowed',
    `The machine '${name}' is ${status}; its agent must be Connected.`,
  );
}
