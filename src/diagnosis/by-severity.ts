import { type Finding, VERDICTS } from '../model/finding.ts';
import { SEVERITIES } from '../model/severity.ts';

/** The order that findings are shown in: the most urgent first, then what is wrong before what is unknown before what is fine; otherwise as they came. */
export function bySeverity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)
  );
}
