/** What a terminal is to those who write to it. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line of a terminal that says how far the reading of a fleet has come, in place of itself; nothing where nobody watches. */
export interface FleetProgress {
  show(machineCount: number): void;
  /** Leaves the line as empty as it was: what is printed next begins it. */
  clear(): void;
}

/** Goes back to the beginning of the line and empties it (ECMA-48: carriage return, EL). */
const EMPTY_LINE = '\r\u001b[K';

export function fleetProgress(terminal: Terminal): FleetProgress {
  if (terminal.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  return {
    show: (machineCount) => {
      isShown = true;
      terminal.write(`${EMPTY_LINE}${machineCount} machines read …`);
    },
    clear: () => {
      if (isShown) terminal.write(EMPTY_LINE);
      isShown = false;
    },
  };
}
