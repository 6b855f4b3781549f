import type { AzureReadError } from '../azure/read-error.ts';
import type { Unknown } from '../model/finding.ts';
import { gap } from '../model/reading.ts';
import type { Scenario } from '../judging/scenario.ts';
import { unjudged } from './unjudged.ts';

/** What to say when machines could not be looked up: which permission or state is missing. */
export function azureUnreadable(scenario: Scenario, { code, needs, insteadOf }: AzureReadError): Unknown {
  return unjudged(
    scenario,
    null,
    {
      en: 'Azure could not be read, so nothing can be said about any machine.',
      ja: 'Azure を読み取れなかったため、マシンについて何も判定できません。',
    },
    [gap('machine', code, needs), ...(insteadOf ? [gap('machine', insteadOf.code, insteadOf.needs)] : [])],
  );
}
