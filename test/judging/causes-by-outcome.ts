import assert from 'node:assert/strict';
import type { Fact, FactSheet } from '../../src/facts/fact.ts';
import type { Cause, Judgement } from '../../src/judging/cause.ts';
import { judge } from '../../src/judging/judge.ts';
import type { Occasion } from '../../src/judging/occasion.ts';
import type { Examination } from '../../src/judging/scenario.ts';
import type { Asked } from '../../src/model/asked.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { type Instant, instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { type Gap, gap, type Reading } from '../../src/model/reading.ts';
import type { Topic } from '../../src/model/topic.ts';
import { machineId, NOW } from '../support/world/world.ts';

const AT = instant(NOW) as Instant;
export const MACHINE: Machine = {
  id: machineId('vm-01') as MachineId,
  name: 'vm-01',
  kind: 'azure-vm',
  subscriptionId: null,
  resourceGroup: null,
  location: null,
  osType: null,
};
const ASKED: Asked = {
  text: 'why?',
  pasted: null,
  machines: [],
  kb: [],
  errorCodes: [],
  schedule: null,
  run: null,
  duration: null,
  span: null,
  actor: null,
  scope: 'machines' as const,
};
export const OCCASION: Occasion = { machine: MACHINE, subject: null, asked: ASKED, now: AT };
export const POWER = fact('power-state');
export const EXISTENCE = fact('existence');
export const GAP = gap(POWER, 'AZ_FORBIDDEN', text('needs a role'));

export type Outcome = Judgement['outcome'];

export function judged(causes: readonly Cause[]) {
  return judge(TOPIC, examination(causes), NOTHING_READ, OCCASION);
}

export const TOPIC: Topic = {
  id: 'synthetic',
  intent: 'diagnose',
  title: text('Synthetic'),
  need: null,
  example: text('why?'),
  subject: 'machine',
  clues: [],
};

export const NOTHING_READ: FactSheet = new Map();

export function sheet(readings: readonly (readonly [Fact<unknown>, Reading<unknown>])[]): FactSheet {
  return new Map(readings.map(([{ id }, reading]) => [id, reading]));
}

export function fact(id: string): Fact<unknown> {
  return {
    id,
    title: text(id),
    kinds: ['azure-vm'],
    scope: 'machine',
    from: [],
    read: () => assert.fail('judging reads nothing'),
  };
}

export function examination(causes: readonly Cause[]): Examination {
  return {
    system: 'update-manager',
    kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
    premise: null,
    causes,
    clear: ({ machine }) => text(`${machine?.name} is fine`),
  };
}

export function cause(id: string, outcome: Outcome, more: Partial<Cause> = {}, itsGap: Gap = GAP): Cause {
  const judgements: Record<Outcome, Judgement> = {
    clears: { outcome: 'clears', says: text(`${id} is why`), evidence: [evidence(id)] },
    holds: { outcome: 'holds', says: text(`${id} holds`), evidence: [evidence(id)] },
    excluded: { outcome: 'excluded', evidence: [evidence(id)] },
    undecided: { outcome: 'undecided', gap: itsGap },
  };
  return {
    id,
    title: text(id),
    kinds: ['azure-vm', 'log-analytics'],
    severity: 'fix-setting',
    needs: {},
    wants: { power: POWER },
    actions: id === 'b' ? ['assess-now'] : ['start-machine'],
    references: [`https://learn.microsoft.com/${id}`],
    ...more,
    judge: more.judge ?? (() => judgements[outcome]),
  };
}

export function evidence(value: string): Evidence {
  return { source: 'arm', record: machineId('vm-01'), field: 'properties.x', value, at: AT, since: null };
}

export function text(en: string): Text {
  return { en, ja: `${en} (日本語)` };
}
