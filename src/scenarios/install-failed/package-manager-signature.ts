import { knownError } from '../../codes/known-error.ts';
import { installationRun } from '../../facts/installation-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { isElsewhere, saysPackageManager } from './error-groups.ts';
import { explainError } from './explain-error.ts';

/** The package manager of a Linux machine failed, and its words or its exit code say how. */
export const packageManagerSignature = defineCause({
  id: 'package-manager-signature',
  title: { en: 'Package manager failed', ja: 'パッケージ マネージャーの失敗' },
  family: {
    titleOf(id) {
      const known = knownError(id);
      return known?.kind === 'package-manager' && !isElsewhere(id) ? known.title : null;
    },
  },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.troubleshoot],
  judge: ({ installationRun: run }, occasion) =>
    explainError(run, occasion, {
      isMeant: saysPackageManager,
      isFamily: true,
    }),
});
