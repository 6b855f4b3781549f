import type { Text } from '../model/locale.ts';
import type { PlannedCall } from '../model/plan.ts';

/** What of a resource is not as a call left it; null: all that the call set is as it set it. */
export function notAsLeft({ method, body }: PlannedCall, record: unknown): Text | null {
  if (method === 'DELETE') return record === null ? null : IS_BACK;
  if (record === null) return IS_GONE;
  const changed = valuesSet(body).filter(({ path, value }) => !isSame(value, valueAt(record, path)));
  const said = changed.map(({ path, value }) => [path.at(-1), valueAt(record, path), value] as const);
  if (said.length === 0) return null;
  const now = said.map(([name, found]) => `${name} = ${written(found)}`).join(', ');
  const left = said.map(([name, , value]) => `${name} = ${written(value)}`).join(', ');
  return {
    en: `Somebody has changed it since: it is now ${now}; the action had left ${left}.`,
    ja: `実行後に変更されています。現在: ${now} (実行直後: ${left})`,
  };
}

/** What a call that puts something back sets, old to new, as somebody reads it. */
export function whatItSets({ method, body, means }: PlannedCall, record: unknown): Text {
  if (method === 'DELETE' || record === null) return means;
  const changes = valuesSet(body)
    .filter(({ path, value }) => !isSame(value, valueAt(record, path)))
    .map(({ path, value }) => `${path.at(-1)}: ${written(valueAt(record, path))} → ${written(value)}`);
  return changes.length === 0 ? means : { en: changes.join(', '), ja: changes.join(', ') };
}

interface ValueSet {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What a body sets of a resource's properties, value by value; a list is one value. ARM rewrites what stands beside the properties, the location above all. */
function valuesSet(body: unknown): readonly ValueSet[] {
  return isRecord(body) && isRecord(body.properties) ? valuesIn(body.properties, ['properties']) : [];
}

function valuesIn(value: unknown, path: readonly string[]): readonly ValueSet[] {
  return isRecord(value)
    ? Object.entries(value).flatMap(([name, member]) => valuesIn(member, [...path, name]))
    : [{ path, value }];
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), record);
}

/** Azure gives ids and names of settings back in a case of its own, and leaves out what is empty. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(comparable);
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(
    ([name, member]) => [name.toLowerCase(), comparable(member)] as const,
  );
  return members.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const IS_GONE: Text = { en: 'It is not there any more.', ja: '既に存在しません。' };
const IS_BACK: Text = {
  en: 'It is there again: somebody has made it since.',
  ja: '実行後に、再び作成されています。',
};
