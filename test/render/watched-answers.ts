import type { Answer } from '../../src/model/answer.ts';
import type { Clear } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import { WATCH, type WatchNews } from '../../src/model/watch.ts';
import { withSeen } from '../../src/model/what-changed.ts';
import type { WatchNotice } from '../../src/render/views/watched.ts';
import { answer, CLEAR, FOUND, question, VM_01 } from './fixtures.ts';

const WISHED = question('tell me when vm-01 is assessed', {
  intent: 'act',
  topic: WATCH,
  watch: { kind: 'tell', topic: 'not-assessed', intent: 'diagnose' },
});
const WATCHED = withSeen(answer({ machines: [VM_01], findings: [FOUND] }));

const broken = answer({ question: WISHED, intent: 'act', machines: [VM_01], findings: [FOUND] });
const MENDED: Clear = {
  ...CLEAR,
  scenario: FOUND.scenario,
  system: FOUND.system,
  cause: null,
  says: { en: 'vm-01 was assessed 5 minutes ago.', ja: 'vm-01 は 5 分前に評価されています。' },
};
const mended = { ...broken, findings: [MENDED] };
const stopped: Answer = {
  ...broken,
  question: { ...WISHED, watch: { kind: 'stop' } },
  machines: [],
  findings: [],
};

/** What is said in a card of its own of what became of a wish to be told. */
export const NOTICES: Readonly<Record<string, readonly [Answer, WatchNotice]>> = {
  'watch-begun': [broken, { state: 'begun', until: '2026-11-21T09:00:00Z' as Instant }],
  'watch-full': [broken, { state: 'full' }],
  'watch-settled': [mended, { state: 'settled' }],
  'watch-stopped': [stopped, { state: 'stopped', machines: ['vm-01', 'web01'] }],
  'watch-none': [stopped, { state: 'stopped', machines: [] }],
  'watch-ended': [{ ...broken, question: WATCHED, intent: 'diagnose' }, { state: 'ended' }],
};

/** What the answer itself says, and why. */
export const TOLD: Readonly<Record<string, readonly [Answer, WatchNews | null]>> = {
  'watch-changed': [{ ...mended, question: WATCHED, intent: 'diagnose' }, { state: 'changed' }],
  'watch-in-a-terminal': [broken, null],
};
