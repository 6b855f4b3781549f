import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Titles } from './rendering.ts';

/** What an answer is made of, in reading order. */
export type View = (answer: Answer, titles: Titles) => readonly Block[];
