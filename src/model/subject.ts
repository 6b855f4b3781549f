/** What a finding speaks of beside its machine: a schedule, one run of it, an update, an extension. */
export interface Subject {
  readonly kind: 'schedule' | 'run' | 'update' | 'extension';
  /** Resource id, correlation id, KB number or package: what the record is found by. */
  readonly id: string;
  readonly name: string;
}
