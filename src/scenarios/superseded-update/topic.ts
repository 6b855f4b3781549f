import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'what-is',
  'agent',
  'upgrade-missing',
  'named-definitions',
];

export const SUPERSEDED_UPDATE: Topic = {
  id: 'superseded-update',
  intent: 'diagnose',
  need: 'patching',
  title: { en: 'Superseded update still missing', ja: '置き換え済みの更新が不足と表示' },
  example: {
    en: 'superseded updates show as missing on vm-01',
    ja: '置き換え済みの更新が vm-01 で不足と表示される',
  },
  subject: 'machine',
  clues: [
    { about: ['superseded-shown'], without: ANOTHER_MATTER },
    { about: ['superseded-shown', 'update'], without: ANOTHER_MATTER },
    { about: ['superseded-shown', 'absence'], without: ANOTHER_MATTER },
    { about: ['superseded-shown', 'named-kb'], without: ANOTHER_MATTER },
  ],
};
