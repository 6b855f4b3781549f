import { CATALOGUE } from '../catalogue/catalogue.ts';
import { fingerprintOf } from './fingerprint.ts';
import { learn } from './learn.ts';
import { LEARNT_FILE, writeLearnt } from './learnt-file.ts';
import { lessonsOf } from './lessons.ts';

const lessons = lessonsOf(CATALOGUE.topics);
const learnt = await learn(lessons);
writeLearnt(LEARNT_FILE, { learnt, fingerprint: fingerprintOf(lessons) });

const sentenceCount = lessons.reduce((sum, { sentences }) => sum + sentences.length, 0);
process.stdout.write(`Learnt ${sentenceCount} sentences of ${lessons.length} groups\n`);
