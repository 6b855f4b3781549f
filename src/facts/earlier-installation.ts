import { type Machine, machineKey } from '../model/machine.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { installationInInstanceView } from './installation-in-instance-view.ts';
import { installationInResourceGraph } from './installation-in-resource-graph.ts';
import type { LatestInstallation } from './latest-installation.ts';

/**
 * The last installation of updates on a machine, which began with an assessment of its own. A virtual machine's instance view
 * holds it at no cost. An Arc-enabled server has none: Resource Graph is asked, one call, for few servers that it shows no
 * assessment of; of any other server nothing is said.
 */
export const earlierInstallation: Fact<LatestInstallation> = machineFact({
  id: 'earlier-installation',
  title: { en: 'last installation of updates', ja: '直近の更新プログラムのインストール' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [assessmentInResourceGraph, installationInInstanceView, installationInResourceGraph],
  async read(machines, gather): Promise<MachineReadings<LatestInstallation>> {
    const servers = await serversWithoutAssessment(machines, gather);
    const virtualMachines = machines.filter(({ kind }) => kind === 'azure-vm');
    const [inView, inGraph] = await Promise.all([
      installationInInstanceView.read(virtualMachines, gather),
      servers.length > 0 ? installationInResourceGraph.read(servers, gather) : [],
    ]);
    return new Map([...inView, ...inGraph]);
  },
});

async function serversWithoutAssessment(
  machines: readonly Machine[],
  gather: Gather,
): Promise<readonly Machine[]> {
  if (!areReadOneByOne(gather)) return [];
  const servers = machines.filter(({ kind }) => kind === 'azure-arc');
  const sheets = await gather.readFacts([assessmentInResourceGraph], servers);
  return servers.filter(({ id }) => {
    const { inGraph } = readingsOf(
      { inGraph: assessmentInResourceGraph },
      sheets.get(machineKey(id)) ?? new Map(),
    );
    return inGraph?.isKnown === true && inGraph.value.assessment === null;
  });
}
