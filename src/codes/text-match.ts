/** Something recognised in a text, and where it stands. */
export interface TextMatch {
  /** `0x` and eight lower-case hex digits, or the id of a package manager's signature. */
  readonly id: string;
  /** Offset and length in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}
