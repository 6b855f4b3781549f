import assert from 'node:assert/strict';
import type { Json } from '../../src/render/piece.ts';
import { withWideLabelsAsLines } from '../../src/render/wide-labels.ts';
import { labelsIn, within } from './pressable.ts';

const action = (title: string, type = 'Action.Execute'): Json => ({
  type,
  title,
  data: { id: 'b1' },
  fallback: { type: 'Action.Submit', title, data: { id: 'b1' } },
});

const FITS = 'x'.repeat(36);
const WIDE = 'x'.repeat(37);
const FITS_IN_JAPANESE = '評価'.repeat(9);
const WIDE_IN_JAPANESE = `${FITS_IN_JAPANESE}x`;

const linesOf = (body: readonly Json[]) =>
  within(body).flatMap(({ type, text }) => (type === 'TextRun' ? [text] : []));

describe('what a button cannot show of its title', () => {
  it('leaves alone what fits, of whatever width its characters are', () => {
    const piece = { body: [], actions: [action(FITS), action(FITS_IN_JAPANESE)] };
    assert.deepEqual(withWideLabelsAsLines(piece), piece);
  });

  it('becomes a line that is pressed, marked by what pressing it does, and so do those beside it', () => {
    const { body, actions } = withWideLabelsAsLines({
      body: [],
      actions: [action(WIDE), action(FITS), action(WIDE_IN_JAPANESE, 'Action.OpenUrl')],
    });
    assert.deepEqual(linesOf(body), [`› ${WIDE}`, `› ${FITS}`, `↗ ${WIDE_IN_JAPANESE}`]);
    assert.deepEqual(actions, []);
    assert.deepEqual(labelsIn({ body }), [WIDE, FITS, WIDE_IN_JAPANESE]);
  });

  it('does so within a part that is unfolded', () => {
    const row = (...actions: readonly Json[]): Json => ({ type: 'ActionSet', actions });
    const { body } = withWideLabelsAsLines({
      body: [{ type: 'Container', items: [row(action(WIDE), action(FITS)), row(action(FITS))] }],
      actions: [],
    });
    assert.deepEqual(linesOf(body), [`› ${WIDE}`, `› ${FITS}`]);
    assert.deepEqual(
      within(body).filter(({ type }) => type === 'ActionSet'),
      [row(action(FITS))],
    );
  });

  it('leads to the same press in older clients', () => {
    const { body } = withWideLabelsAsLines({ body: [], actions: [action(WIDE)] });
    assert.deepEqual(Object(body[0]?.selectAction).fallback, { type: 'Action.Submit', data: { id: 'b1' } });
  });
});
