import type { BlockKind, BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { buttons } from './buttons.ts';
import { chart } from './chart.ts';
import { choices } from './choices.ts';
import { code } from './code.ts';
import { excluded } from './excluded.ts';
import { findings } from './findings.ts';
import { folds } from './folds.ts';
import { form } from './form.ts';
import { gaps } from './gaps.ts';
import { heading } from './heading.ts';
import { links } from './links.ts';
import { machines } from './machines.ts';
import { questions } from './questions.ts';
import { quotes } from './quotes.ts';
import { rows } from './rows.ts';
import { text } from './text.ts';
import { traits } from './traits.ts';

/** The form of every kind of block. */
export const BLOCK_FORMS: { readonly [Kind in BlockKind]: BlockForm<BlockOf<Kind>> } = {
  heading,
  text,
  traits,
  quotes,
  excluded,
  gaps,
  rows,
  findings,
  machines,
  chart,
  code,
  links,
  buttons,
  questions,
  choices,
  form,
  folds,
};
