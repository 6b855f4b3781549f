import type { Readings } from '../../facts/fact.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { platform } from '../../facts/platform.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells whether a machine may have hotpatch and has it. */
export const HOTPATCH_FACTS = { settings: patchSettings, platform };

export type HotpatchReadings = Readings<typeof HOTPATCH_FACTS>;

export type WithHotpatch = ReportedMachine<HotpatchReadings>;
