import type { Readings } from '../../facts/fact.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { schedules } from '../../facts/schedules.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells who patches a machine and when. */
export const ORCHESTRATION_FACTS = { settings: patchSettings, orchestration, schedules };

export type Orchestrated = ReportedMachine<Readings<typeof ORCHESTRATION_FACTS>>;
