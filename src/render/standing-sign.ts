import type { Standing } from '../model/standing.ts';

/** How a standing is told beside its word: by a shape, for who sees no colours, and by a colour. */
export interface StandingSign {
  readonly shape: string;
  readonly color: 'Attention' | 'Accent' | 'Default';
  /** Of a bar in a chart. */
  readonly barColor: string;
}

export const STANDING_SIGN: Readonly<Record<Standing, StandingSign>> = {
  'act-now': { shape: '■', color: 'Attention', barColor: 'attention' },
  // Warning and Good are a yellow and a green that cannot be read on white: see test/render/contrast.test.ts.
  'fix-setting': { shape: '◆', color: 'Accent', barColor: 'warning' },
  'cannot-tell': { shape: '?', color: 'Accent', barColor: 'neutral' },
  'at-risk': { shape: '▲', color: 'Default', barColor: 'categoricalPurple' },
  wait: { shape: '…', color: 'Default', barColor: 'categoricalBlue' },
  fine: { shape: '✓', color: 'Default', barColor: 'good' },
  'not-applicable': { shape: '–', color: 'Default', barColor: 'neutral' },
};
