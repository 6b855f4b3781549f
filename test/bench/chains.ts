import { SOMEBODY } from '../support/asker.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, assessedInView, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import type { Measurement } from './measurement.ts';
import { distantTenant } from './support/distant-tenant.ts';

/** Of each kind of question: what is asked about, and the shortest chain there can be; the machine's id first, everything else beside one another. */
const ROWS = [
  { name: 'vm-with-cause', machine: 'vm-ill', minimumInMs: 1_100, says: 'periodic-assessment-off' },
  { name: 'arc-with-cause', machine: 'srv-ill', minimumInMs: 1_100, says: 'periodic-assessment-off' },
  { name: 'vm-healthy', machine: 'vm-well', minimumInMs: 600, says: null },
  { name: 'not-found', machine: 'vm-wel', minimumInMs: 1_100, says: null },
  { name: 'legacy-only', machine: 'left-behind', minimumInMs: 1_100, says: 'legacy-only' },
] as const;

const TENANT = world({
  resources: [
    virtualMachine('vm-ill', assessmentMode(null)),
    arcServer('srv-ill', assessmentMode(null)),
    virtualMachine('vm-well', assessedInView('now-2h')),
  ],
  resourceGraph: { patchassessmentresources: [assessmentRow(machineId('vm-well'), 'now-2h')] },
  workspaces: workspaces({
    Heartbeat: [
      {
        TimeGenerated: 'now-500d',
        Computer: 'left-behind.corp.contoso.com',
        OSType: 'Windows',
        Solutions: '"updates"',
      },
    ],
    Update: [{ TimeGenerated: 'now-500d', Computer: 'left-behind.corp.contoso.com' }],
  }),
});

/** The wait for an answer over the shortest chain of reads there can be, at 300, 800 and 150 ms for Resource Graph, Log Analytics and ARM. */
export const CHAINS: readonly (() => Promise<Measurement>)[] = ROWS.map((row) => async () => {
  const { engine, time } = distantTenant(TENANT);
  const question = engine.understand(`why is ${row.machine} not assessed?`, {});
  const answer = await time.passUntil(engine.answer(question, SOMEBODY));
  const [finding] = answer.findings;
  const found = finding?.verdict === 'found' ? finding.cause : null;
  if (found !== row.says) throw new Error(`${row.machine}: ${found} instead of ${row.says}`);
  const detail = `${time.elapsedInMs} ms; shortest ${row.minimumInMs} ms; ${JSON.stringify(answer.azureCalls)}`;
  return {
    name: `chain-${row.name}`,
    value: time.elapsedInMs / row.minimumInMs,
    unit: 'ratio',
    limit: 1.15,
    detail,
  };
});
