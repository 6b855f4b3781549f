import type { Answer } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import { MACHINE } from '../model/reading.ts';

/** The findings of an answer that speak of something: that a name answers to no machine is said by itself, and is no finding to be counted. */
export function judged({ findings, missing }: Answer): readonly Finding[] {
  return missing.length === 0 ? findings : findings.filter((finding) => !saysOnlyMissing(finding));
}

function saysOnlyMissing({ verdict, machine, gaps }: Finding): boolean {
  return (
    verdict === 'unknown' &&
    machine === null &&
    gaps.every(({ fact, code }) => fact === MACHINE.id && code === 'AZ_NOT_FOUND')
  );
}
