import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

/** A button as a person sees it; `id` is what a press sends, null for what only unfolds or opens. */
export interface SeenButton {
  readonly title: string;
  readonly id: string | null;
}

/** A field to fill in; `options`: what can be picked, by what it is called. */
export interface SeenField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyMap<string, string> | null;
}

/** What a card shows before anything is unfolded. */
export interface SeenCard {
  readonly lines: readonly string[];
  /** Those that ask something, in reading order, hidden ones and entries of a list to pick from among them. */
  readonly buttons: readonly SeenButton[];
  readonly fields: readonly SeenField[];
  /** What a client asks by itself to show somebody his own view; null: the card is the same for all. */
  readonly refresh: unknown;
}

/** Reads a card as a person does: hidden parts are left out, buttons stand in square brackets, a line that unfolds has its sign. */
export function seenCard(card: unknown): SeenCard {
  const { body, actions, refresh } = json.parse(card);
  const seen: Seen = { buttons: [], fields: [] };
  const lines = [...linesOf(body, seen), ...actionLines(actions, seen)];
  // A space is a space to whoever reads.
  return {
    lines: lines.map((line) => line.replaceAll('\u00a0', ' ')),
    ...seen,
    refresh: json.safeParse(refresh).data?.action ?? null,
  };
}

interface Seen {
  readonly buttons: SeenButton[];
  readonly fields: SeenField[];
}

function linesOf(elements: unknown, seen: Seen): readonly string[] {
  return listOf(elements).flatMap((element) => {
    if (element.isVisible === false) {
      // Somebody who presses what is there has unfolded it.
      linesOf([{ ...element, isVisible: true }], seen);
      return [];
    }
    const pressed = json.safeParse(element.selectAction).data;
    if (pressed !== undefined) actionLines([pressed], seen);
    switch (element.type) {
      case 'TextBlock':
        return [String(element.text)];
      case 'RichTextBlock':
        return [
          listOf(element.inlines)
            .map(({ text }) => String(text))
            .join(''),
        ];
      case 'Container':
        return linesOf(element.items, seen);
      case 'ActionSet':
        return actionLines(element.actions, seen);
      case 'Input.ChoiceSet':
        return element.id === PICKER ? choiceLines(element, seen) : fieldLines(element, seen);
      case 'Input.Text':
      case 'Input.Time':
        return fieldLines(element, seen);
      default:
        return element.fallback === undefined ? [`<${element.type}>`] : linesOf([element.fallback], seen);
    }
  });
}

/** Its values are the ids of buttons. */
const PICKER = 'id';

function choiceLines({ label, choices }: Readonly<Record<string, unknown>>, { buttons }: Seen) {
  const entries = listOf(choices);
  for (const { title, value } of entries) buttons.push({ title: String(title), id: String(value) });
  return [`<${label}> ${entries.map(({ title }) => title).join(' | ')}`];
}

function fieldLines(element: Readonly<Record<string, unknown>>, { fields }: Seen): readonly string[] {
  const [name, label, value] = [element.id, element.label, element.value].map(String);
  const entries = listOf(element.choices).map((each) => [String(each.title), String(each.value)] as const);
  const field: SeenField = {
    name: name ?? '',
    label: label ?? '',
    value: value ?? '',
    options: entries.length === 0 ? null : new Map(entries),
  };
  fields.push(field);
  const shown = entries.find(([, each]) => each === field.value)?.[0] ?? field.value;
  return [`${field.label}: ${shown === '' ? '____' : shown}`];
}

function actionLines(actions: unknown, { buttons }: Seen): readonly string[] {
  const titles = listOf(actions).map(({ type, title, data }) => {
    const id = type === 'Action.Execute' ? json.safeParse(data).data?.id : null;
    if (typeof id === 'string') buttons.push({ title: String(title), id });
    return `[${title}${type === 'Action.OpenUrl' ? ' ↗' : ''}${type === 'Action.ToggleVisibility' ? ' ▾' : ''}]`;
  });
  return titles.length === 0 ? [] : [titles.join(' ')];
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return z.array(json).catch([]).parse(value);
}
