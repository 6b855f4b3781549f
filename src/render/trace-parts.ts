import type { Trait } from '../model/block.ts';
import type { DeedState } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import type { Trace } from '../model/trace.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What Azure shows of a call of which nobody heard; as long as it is looked for, that it is: that nothing is there yet says nothing. */
export function traceText(trace: Trace | null, deed: DeedState): Text {
  const isSought = deed === 'under-way' && (trace === null || trace.state === 'none');
  if (isSought) return wordsInBoth((words) => words.callTrace.unsought);
  return wordsInBoth((words) =>
    trace === null ? words.callState['in-doubt'] : words.callTrace[trace.state],
  );
}

export function traceTraits({ at, status, lookedAt }: Trace): readonly Trait[] {
  return [
    ...(at === null ? [] : [{ label: wordsInBoth((words) => words.traceBegan), value: { at } }]),
    ...(status === null
      ? []
      : [{ label: wordsInBoth((words) => words.traceStatus), value: { code: status } }]),
    { label: wordsInBoth((words) => words.traceLookedAt), value: { at: lookedAt } },
  ];
}
