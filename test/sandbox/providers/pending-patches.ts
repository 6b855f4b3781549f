import { type Fixture, pendingPatch, vm, vmId } from './tenant-fixture.ts';

export const ID = vmId('vm-01');
const SECURITY = {
  kbId: '5031364',
  classifications: ['Security Updates'],
  rebootBehavior: 'AlwaysRequiresReboot',
};
const PATCHES = [
  pendingPatch(ID, 'p-security', SECURITY),
  pendingPatch(ID, 'p-critical', {
    kbId: '5030000',
    classifications: ['Critical'],
    rebootBehavior: 'NeverReboots',
  }),
  pendingPatch(ID, 'p-definition', { kbId: '2267602', classifications: ['Definition Updates'] }),
];
/** vm-01, which misses three patches. */
export const WORLD = { resources: [vm('vm-01')], resourceGraph: { patchassessmentresources: PATCHES } };

/** What Resource Graph answers. */
export async function rows({ graph }: Fixture, query: string): Promise<unknown> {
  return (await graph.resources({ query })).data;
}
