import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

/** A button as a person sees it; `id` is what a press sends, null for what only unfolds or opens. */
export interface SeenButton {
  readonly title: string;
  readonly id: string | null;
}

/** What a card shows before anything is unfolded. */
export interface SeenCard {
  readonly lines: readonly string[];
  /** Those that ask something, in reading order, hidden ones and entries of a list to pick from among them. */
  readonly buttons: readonly SeenButton[];
}

/** Reads a card as a person does: hidden parts are left out, buttons stand in square brackets, a line that unfolds has its sign. */
export function seenCard(card: unknown): SeenCard {
  const { body, actions } = json.parse(card);
  const buttons: SeenButton[] = [];
  const lines = [...linesOf(body, buttons), ...actionLines(actions, buttons)];
  return { lines, buttons };
}

function linesOf(elements: unknown, buttons: SeenButton[]): readonly string[] {
  return listOf(elements).flatMap((element) => {
    if (element.isVisible === false) {
      // Somebody who presses what is there has unfolded it.
      linesOf([{ ...element, isVisible: true }], buttons);
      return [];
    }
    const pressed = json.safeParse(element.selectAction).data;
    if (pressed !== undefined) actionLines([pressed], buttons);
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
        return linesOf(element.items, buttons);
      case 'ActionSet':
        return actionLines(element.actions, buttons);
      case 'Input.ChoiceSet':
        return choiceLines(element, buttons);
      default:
        return element.fallback === undefined ? [`<${element.type}>`] : linesOf([element.fallback], buttons);
    }
  });
}

function choiceLines({ label, choices }: Readonly<Record<string, unknown>>, buttons: SeenButton[]) {
  const entries = listOf(choices);
  for (const { title, value } of entries) buttons.push({ title: String(title), id: String(value) });
  return [`<${label}> ${entries.map(({ title }) => title).join(' | ')}`];
}

function actionLines(actions: unknown, buttons: SeenButton[]): readonly string[] {
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
