import { createRequire } from 'node:module';

/** What is used of the package; its own types pull in sources that this compiler's settings refuse. */
interface AdaptiveCardsBundle {
  readonly AdaptiveCard: new () => {
    hostConfig: object;
    parse(card: Json, context: ParseContext): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly HostConfig: new (config: object) => object;
  readonly SerializationContext: new (version: unknown) => ParseContext;
  readonly Versions: { readonly v1_5: unknown };
}

interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

// The package's ES build has imports that Node cannot resolve; its bundle loads.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
) as AdaptiveCardsBundle;

/** Teams renders these; Microsoft's open renderer does not know them and takes their fallback. */
const TEAMS_EXTENSIONS = /Unknown element type "Chart\.\w+"\. Fallback will be used if present\./;

/** Teams shows six buttons in a row and puts the rest behind a menu. */
const TEAMS_MOST_ACTIONS = 6;

type Json = Readonly<Record<string, unknown>>;

/** Everything wrong with a card: what Microsoft's parser reports, and what mobile clients would stumble over. */
export function cardFaults(card: Json): readonly string[] {
  return [...parserFaults(card), ...ownFaults(card)];
}

function parserFaults(card: Json): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: TEAMS_MOST_ACTIONS } });
  parsed.parse(withoutLang(card), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const { validationEvents } = parsed.validateProperties();
  return [...events, ...validationEvents.map(({ message }) => message)].filter(
    (message) => !TEAMS_EXTENSIONS.test(message),
  );
}

/** The parser checks `lang` with a regular expression that remembers its last match, and refuses every second card. */
function withoutLang({ lang, ...card }: Json): Json {
  return structuredClone(card);
}

function ownFaults(card: Json): readonly string[] {
  const faults: string[] = card.lang === 'en' || card.lang === 'ja' ? [] : [`lang is ${String(card.lang)}`];
  const ids: string[] = [];
  const targets: string[] = [];
  walk(card, '$', (value, path) => {
    if (value === null) faults.push(`${path} is null`);
    if (value === undefined) faults.push(`${path} is undefined`);
    if (!isObject(value)) return;
    for (const binding of ['$data', '$when', '$schema']) {
      if (binding in value) faults.push(`${path} still has ${binding}`);
    }
    if (typeof value.id === 'string' && typeof value.type === 'string') ids.push(value.id);
    if (Array.isArray(value.targetElements)) targets.push(...value.targetElements.map(targetOf));
    faults.push(...elementFaults(value, path));
  });
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const missing = targets.filter((target) => !ids.includes(target));
  return [
    ...faults,
    ...repeated.map((id) => `id ${id} stands twice`),
    ...missing.map((id) => `toggles ${id}, which does not exist`),
  ];
}

/** A target is toggled by its id, or shown or hidden as it says. */
function targetOf(target: unknown): string {
  const { elementId } = Object(target) as { readonly elementId?: unknown };
  return String(elementId ?? target);
}

function elementFaults(element: Json, path: string): readonly string[] {
  const faults: string[] = [];
  const { type } = element;
  for (const property of ['text', 'title']) {
    const isText = !(property in element) || typeof element[property] === 'string';
    if (!isText) faults.push(`${path}.${property} is no text`);
  }
  if (type === 'Image' && typeof element.url !== 'string') faults.push(`${path}: image without url`);
  if (typeof type === 'string' && type.startsWith('Chart.') && !('fallback' in element)) {
    faults.push(`${path}: ${type} without fallback`);
  }
  if (type === 'ActionSet' && Array.isArray(element.actions) && element.actions.length === 0) {
    faults.push(`${path}: empty action set`);
  }
  if (type === 'RichTextBlock' && Array.isArray(element.inlines) && element.inlines.length === 0) {
    faults.push(`${path}: rich text without runs`);
  }
  if (type === 'Input.ChoiceSet' && typeof element.label !== 'string')
    faults.push(`${path}: input without label`);
  if (type === 'Action.Execute' && !carriesOnlyAnId(element.data)) {
    faults.push(`${path}: data other than an opaque id`);
  }
  return faults;
}

/** A picker's data is empty: the chosen id joins it from the input. */
function carriesOnlyAnId(data: unknown): boolean {
  return (
    isObject(data) && Object.entries(data).every(([key, value]) => key === 'id' && typeof value === 'string')
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(value: unknown, path: string, visit: (value: unknown, path: string) => void): void {
  visit(value, path);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, `${path}[${index}]`, visit);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, visit);
  }
}
