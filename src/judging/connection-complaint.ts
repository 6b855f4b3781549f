import type { LegacyPresence } from '../facts/legacy-presence.ts';
import { isRecent } from './legacy-presence-words.ts';

/** Ways of saying that an address was not found or a connection not made, as the agents and .NET below them write it. */
const CONNECTION: readonly RegExp[] = [
  /\bDNS\b|name resolution|\bnot (?:be )?resolved?\b/i,
  /(?:fail|unable|cannot|could not|error)[^.]*\bconnect/i,
  /\bconnection[^.]*(?:fail|refused|closed|reset|timed|lost|could not|blocked)/i,
  /unreachable|timed? ?out|\bproxy\b|firewall|handshake/i,
  /HybridAgent/,
];

/** Whether a text says that an agent could not reach the service. */
export function namesConnection(text: string): boolean {
  return CONNECTION.some((pattern) => pattern.test(text));
}

/** The newest complaint within the window of the machine's agent that it could not reach the service; null where it made none. */
export function connectionComplaint({
  complaints,
  until,
}: LegacyPresence): LegacyPresence['complaints'][number] | null {
  return complaints.find(({ value, at }) => isRecent(at, until.value) && namesConnection(value)) ?? null;
}
