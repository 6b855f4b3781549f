/** A time of each day on the clock of a place. */
export interface DailyTime {
  /** `HH:mm`. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
}
