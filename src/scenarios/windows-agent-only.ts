import { platform } from '../facts/platform.ts';
import { definePremise } from '../judging/scenario.ts';
import { saidRegistrations } from './failed-registration.ts';

/** Failed registrations in these words come from the Windows agent: of a Linux machine there is nothing to say, unless the question quotes such words. */
export const windowsAgentOnly = definePremise({
  stages: [{ platform }],
  judge({ platform: reading }, occasion) {
    const osType = reading?.isKnown ? reading.value.osType : null;
    if (osType?.value !== 'linux' || saidRegistrations(occasion).length > 0) return { outcome: 'open' };
    const { name } = occasion.machine;
    return {
      outcome: 'not-applicable',
      says: {
        en: `${name} runs Linux; these messages come from the Windows agent of Update Management.`,
        ja: `${name} の OS は Linux です。これらのメッセージは Update Management の Windows エージェントのものです。`,
      },
      evidence: [osType.evidence],
    };
  },
});
