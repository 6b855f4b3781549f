/** Text to put into a query before it is analysed, at an offset of the query as it was asked. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** A query with texts put into it, and the way back to the query as it was asked. */
export interface AmendedQuery {
  readonly text: string;
  /** Where a character of `text` stands in the query as it was asked; one that was put in stands where it was put. */
  originalOffset(offset: number): number;
}

/** The query with the insertions in their places. */
export function amended(query: string, insertions: readonly Insertion[]): AmendedQuery {
  const inOrder = insertions.toSorted((left, right) => left.offset - right.offset);
  let text = '';
  let copied = 0;
  for (const insertion of inOrder) {
    text += query.slice(copied, insertion.offset) + insertion.text;
    copied = insertion.offset;
  }
  return { text: text + query.slice(copied), originalOffset };

  function originalOffset(offset: number): number {
    let inserted = 0;
    for (const insertion of inOrder) {
      const start = insertion.offset + inserted;
      if (offset < start) break;
      if (offset < start + insertion.text.length) return insertion.offset;
      inserted += insertion.text.length;
    }
    return offset - inserted;
  }
}
