/** An element or action of a card. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything inside an element, itself included; `enters` says which parts belong to it. */
export function within(element: unknown, enters: (part: Json) => boolean = () => true): readonly Json[] {
  if (Array.isArray(element)) return element.flatMap((part) => within(part, enters));
  if (!isJson(element)) return [];
  // What a client shows in the place of an element is not there beside it.
  const { fallback: _, ...own } = element;
  const parts = Object.values(own).flatMap((part) =>
    (Array.isArray(part) ? part : [part]).filter((each) => !isJson(each) || enters(each)),
  );
  return [element, ...within(parts, enters)];
}

/** Parts that are seen apart from each other: the card, and each that is unfolded. */
export function partsOf(card: Json): readonly Json[] {
  return [card, ...within(card).filter(({ type, id }) => type === 'Container' && id !== undefined)];
}

/** What may be pressed in a part and what a screen reader says of it, for each thing that a press does once. */
export function labelsIn(part: Json): readonly string[] {
  const actions = within(part, ({ type, id }) => type !== 'Container' || id === undefined).filter(
    ({ type }) => typeof type === 'string' && type.startsWith('Action.'),
  );
  return actions.map(({ title }) => String(title));
}

export function twice(labels: readonly string[]): readonly string[] {
  return labels.filter((label, index) => labels.indexOf(label) !== index);
}
