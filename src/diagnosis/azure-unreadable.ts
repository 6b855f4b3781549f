import type { AzureReadError } from '../azure/read-error.ts';
import type { Unknown } from '../model/finding.ts';
import { gap, MACHINE } from '../model/reading.ts';
import type { Task } from './task.ts';
import { unjudged } from './unjudged.ts';

/** What to say when machines could not be looked up: which permission or state is missing. */
export function azureUnreadable(
  { topic, system }: Task,
  { code, needs, insteadOf }: AzureReadError,
): Unknown {
  return unjudged(
    topic,
    { system },
    null,
    {
      en: 'Azure could not be read, so nothing can be said about any machine.',
      ja: 'Azure を読み取れなかったため、マシンについて何も判定できません。',
    },
    [gap(MACHINE, code, needs), ...(insteadOf ? [gap(MACHINE, insteadOf.code, insteadOf.needs)] : [])],
  );
}
