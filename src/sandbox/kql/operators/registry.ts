import { as } from './as.ts';
import { chooseColumns } from './choose-columns.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { evaluatePlugin } from './evaluate-plugin.ts';
import { extend } from './extend.ts';
import { getSchema } from './get-schema.ts';
import { invoke } from './invoke.ts';
import { join } from './join.ts';
import { lookup } from './lookup.ts';
import { mvApply } from './mv-apply.ts';
import { mvExpand } from './mv-expand.ts';
import type { Operator } from './operator.ts';
import { parse } from './parse.ts';
import { project } from './project.ts';
import { range } from './range.ts';
import { render } from './render.ts';
import { sort } from './sort.ts';
import { summarize } from './summarize.ts';
import { take } from './take.ts';
import { top } from './top.ts';
import { union } from './union.ts';
import { where } from './where.ts';

/** Every query operator that the sandbox evaluates. An operator that none of them knows is not modelled. */
export const operators: readonly Operator[] = [
  as,
  chooseColumns,
  count,
  distinct,
  evaluatePlugin,
  extend,
  getSchema,
  invoke,
  join,
  lookup,
  mvApply,
  mvExpand,
  parse,
  project,
  range,
  render,
  sort,
  summarize,
  take,
  top,
  union,
  where,
];
