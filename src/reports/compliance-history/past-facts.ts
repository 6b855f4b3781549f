import type { Readings } from '../../facts/fact.ts';
import { fleetMemory } from '../../facts/fleet-memory.ts';
import { machinePast } from '../../facts/machine-past.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells how machines stood. Nothing of it is read from Azure. */
export const PAST_FACTS = { past: machinePast, memory: fleetMemory };

export type WithPast = ReportedMachine<Readings<typeof PAST_FACTS>>;
