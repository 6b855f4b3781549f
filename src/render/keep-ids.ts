import type { Button } from '../model/button.ts';

/** The same ids, each asked for once: several tries at a card would otherwise mint several ids for one button. */
export function keepIds(buttonId: (button: Button) => string): (button: Button) => string {
  const ids = new Map<string, string>();
  return (button) => {
    const key = JSON.stringify(button);
    const id = ids.get(key) ?? buttonId(button);
    ids.set(key, id);
    return id;
  };
}
