import { installationRun } from '../../facts/installation-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { saysUnresolvedDependency } from './error-groups.ts';
import { exclusionOf } from './exclusion.ts';
import { explainError } from './explain-error.ts';

/** A package needs another one that cannot be had. */
export const unresolvedDependency = defineCause({
  id: 'unresolved-dependency',
  title: { en: 'Dependency not resolved', ja: '依存関係を解決できない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['collect-guest-evidence', 'exclude-update'],
  references: [REFERENCES.troubleshoot],
  judge: ({ installationRun: run }, occasion) =>
    explainError(run, occasion, {
      isMeant: saysUnresolvedDependency,
      actions: exclusionOf(run.installation?.failedUpdates ?? []),
    }),
});
