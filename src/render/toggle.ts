/** A button that unfolds the element of that id. */
export interface Toggle {
  readonly id: string;
  readonly title: string;
}

/** The toggle of a fold that has something in it. */
export function toggle(id: string, title: string, count: number): readonly Toggle[] {
  return count === 0 ? [] : [{ id, title }];
}
