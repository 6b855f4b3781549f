import { LEGACY_SECTIONS } from './legacy-sections.ts';
import { RUN_SECTIONS } from './run-sections.ts';
import type { SourceSection } from './source-row.ts';
import { UPDATE_SECTIONS } from './update-sections.ts';

/**
 * The whole of Microsoft's article "Troubleshoot Update Management issues", a row for each heading, sub-cause, query, command, error text, note and table row. Source:
 * learn.microsoft.com/azure/automation/troubleshoot/update-management.
 */
export const SECTIONS: readonly SourceSection[] = [...UPDATE_SECTIONS, ...RUN_SECTIONS, ...LEGACY_SECTIONS];
