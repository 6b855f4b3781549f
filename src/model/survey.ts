import type { InstallationCounts } from './history.ts';
import type { SeenMachine } from './machine-state.ts';
import type { Gap } from './reading.ts';
import type { TimeSpan } from './time-range.ts';

/** Some machines of a fleet, as they were found just now. */
export interface SurveyPage {
  readonly machines: readonly SeenMachine[];
  /** Where none could be looked for. */
  readonly unread: readonly Gap[];
}

/** Looks at every machine there is. */
export interface Surveyor {
  /** Every machine, some at a time, each once; whoever takes them keeps what he wants. Throws where none can be listed. */
  survey(): AsyncIterable<SurveyPage>;
  /** What Azure still keeps of the installations that began in a stretch of the last thirty days; null where it cannot be read. */
  installations(span: TimeSpan): Promise<InstallationCounts | null>;
}
