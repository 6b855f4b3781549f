import { installationRun } from '../../facts/installation-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { saysDiskFull } from './error-groups.ts';
import { explainError } from './explain-error.ts';

/** A file system of the machine is full: the package manager, or Windows, says so. */
export const diskFull = defineCause({
  id: 'disk-full',
  title: { en: 'Disk full', ja: 'ディスクの空き容量不足' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.troubleshoot],
  judge: ({ installationRun: run }, occasion) => explainError(run, occasion, { isMeant: saysDiskFull }),
});
