import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { installationInInstanceView } from './installation-in-instance-view.ts';
import type { LatestInstallation } from './latest-installation.ts';

/**
 * The installation in the instance view where that costs no call: few machines are read one by one, and their records bring it
 * along. Of many nothing is said.
 */
export const installationReadAlong: Fact<LatestInstallation> = machineFact({
  id: 'installation-read-along',
  title: installationInInstanceView.title,
  kinds: installationInInstanceView.kinds,
  from: [installationInInstanceView],
  read: (machines, gather) =>
    installationInInstanceView.read(areReadOneByOne(gather) ? machines : [], gather),
});
