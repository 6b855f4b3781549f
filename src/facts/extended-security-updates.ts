import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** What an Arc-enabled server is entitled to of Extended Security Updates; null where its record does not say, as of a release that Microsoft still supports. */
export interface ExtendedSecurityUpdates {
  /** `Eligible`, `Ineligible`, `Unknown`. */
  readonly eligibility: Quoted<string | null>;
  /** `Assigned`, `NotAssigned`: the licence of Azure Arc. */
  readonly assignment: Quoted<string | null>;
  /** `Active`, `Inactive`: a key that was bought apart. */
  readonly key: Quoted<string | null>;
}

export const extendedSecurityUpdates: Fact<ExtendedSecurityUpdates> = machineFact({
  id: 'extended-security-updates',
  title: { en: 'licence for Extended Security Updates', ja: '拡張セキュリティ更新プログラムのライセンス' },
  kinds: ['azure-arc'],
  read: (machines, gather) =>
    eachPresent(extendedSecurityUpdates, machines, gather, ({ kind, citation, model }) => {
      const esu = kind === 'azure-arc' ? model.licenseProfile?.esuProfile : null;
      const field = (name: string, value: string | null | undefined) =>
        quote(citation, `properties.licenseProfile.esuProfile.${name}`, value ?? null);
      return {
        eligibility: field('esuEligibility', esu?.esuEligibility),
        assignment: field('licenseAssignmentState', esu?.licenseAssignmentState),
        key: field('esuKeyState', esu?.esuKeyState),
      };
    }),
});
