import type { ConnectorCall } from '../../support/fake-connector.ts';

/** What a conversation's latest card shows: its words, and the buttons on it by their titles. */
export interface ShownCard {
  readonly id: string;
  readonly text: string;
  readonly buttons: ReadonlyMap<string, string>;
}

/** Null where the conversation shows no card as yet. */
export function shownCard(calls: readonly ConnectorCall[], conversation: string): ShownCard | null {
  const last = calls.findLast(
    (call) => call.conversation === conversation && call.kind !== 'typing' && call.id,
  );
  const content = last?.activity.attachments?.[0]?.content;
  if (!last?.id || content === undefined) return null;
  const words: string[] = [];
  const buttons = new Map<string, string>();
  walk(content, (node) => {
    for (const key of ['text', 'value'] as const) if (typeof node[key] === 'string') words.push(node[key]);
    const data = node.data as { readonly id?: unknown } | undefined;
    if (typeof node.title === 'string' && typeof data?.id === 'string') buttons.set(node.title, data.id);
  });
  return { id: last.id, text: words.join('\n'), buttons };
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node as Record<string, unknown>);
    for (const each of Object.values(node)) walk(each, visit);
  }
}
