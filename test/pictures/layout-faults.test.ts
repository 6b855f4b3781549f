import assert from 'node:assert/strict';
import { layoutFaults } from './layout-faults.ts';
import type { Box, MeasuredCard, MeasuredTarget, MeasuredText } from './measured-card.ts';

const CARD: Box = { left: 0, right: 300, top: 0, bottom: 200 };
const LINE: Box = { left: 16, right: 284, top: 20, bottom: 40 };

const text = (changed: Partial<MeasuredText> = {}): MeasuredText => ({
  text: 'vm-01 is assessed',
  lines: [LINE],
  colour: 'rgb(37, 36, 36)',
  ground: 'rgb(255, 255, 255)',
  size: 14,
  weight: 400,
  isCut: false,
  ...changed,
});
const below = (pixels: number): Box => ({ ...LINE, top: LINE.top + pixels, bottom: LINE.bottom + pixels });
const button = (name: string, box: Box): MeasuredTarget => ({ name, box, isCut: false });
const card = (texts: readonly MeasuredText[], targets: readonly MeasuredTarget[] = []): MeasuredCard => ({
  box: CARD,
  texts,
  targets,
});

/** `rgb(119, 119, 119)` on white is 4.48 : 1, `rgb(118, 118, 118)` 4.54. */
const FAINT = 'rgb(119, 119, 119)';

describe('what is wrong with a drawn card', () => {
  for (const [what, measured, faults] of [
    [
      'nothing',
      card([text(), text({ lines: [below(20)] })], [button('a', below(60)), button('b', below(90))]),
      [],
    ],
    ['a text that something hides', card([text({ isCut: true })]), ['cut: vm-01 is assessed']],
    [
      'a text that reaches out of it',
      card([text({ lines: [LINE, { ...LINE, right: 310 }] })]),
      ['cut: vm-01 is assessed'],
    ],
    [
      'two texts in one place',
      card([text(), text({ text: 'or not', lines: [below(6)] })]),
      ['over each other: vm-01 is assessed | or not'],
    ],
    ['lines of one text near each other', card([text({ lines: [LINE, below(6)] })]), []],
    [
      'a button out of it',
      card([], [button('Check again', { ...LINE, right: 301 })]),
      ['target cut: Check again'],
    ],
    [
      'two buttons in one place',
      card([], [button('Approve', LINE), button('Deny', below(19))]),
      ['targets over each other: Approve | Deny'],
    ],
    [
      'a faint text',
      card([text({ colour: FAINT })]),
      ['faint: vm-01 is assessed (rgb(119, 119, 119) on rgb(255, 255, 255))'],
    ],
    ['one that is not faint by little', card([text({ colour: 'rgb(118, 118, 118)' })]), []],
    ['a faint one that is large', card([text({ colour: FAINT, size: 24 })]), []],
    ['a faint one that is bold and large', card([text({ colour: FAINT, size: 18.7, weight: 600 })]), []],
    [
      'a faint one that is bold alone',
      card([text({ colour: FAINT, weight: 600 })]),
      ['faint: vm-01 is assessed (rgb(119, 119, 119) on rgb(255, 255, 255))'],
    ],
  ] as const)
    it(`is told of ${what}`, () => {
      assert.deepEqual(layoutFaults(measured), faults);
    });
});
