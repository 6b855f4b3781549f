/** When something begins on the asker's clock, and when it ends where that is said. */
export interface TimeOfDay {
  /** `HH:mm`. */
  readonly start: string;
  /** `HH:mm`; null where only the start is said. */
  readonly end: string | null;
}
