import type { Finding } from '../model/finding.ts';

/**
 * The findings on one machine without those of a system that has nothing to do with it, where another system says something of the same
 * scenario: of two that it does not concern, the first says so.
 */
export function telling(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, ({ scenario }) => scenario).values()].flatMap((own) => {
    const concerned = own.filter(({ verdict }) => verdict !== 'not-applicable');
    return concerned.length > 0 ? concerned : own.slice(0, 1);
  });
}
