import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'agent',
  'upgrade-missing',
  'named-definitions',
  'superseded-shown',
  'update-not-found',
];

export const UPDATE_NOT_OFFERED: Topic = {
  id: 'update-not-offered',
  intent: 'diagnose',
  need: 'patching',
  title: { en: 'Update not offered', ja: '更新プログラムが表示されない' },
  example: {
    en: "KB5031364 is out but vm-01 doesn't show it",
    ja: '公開済みの KB5031364 が vm-01 に表示されない',
  },
  subject: 'machine',
  clues: [
    { about: ['update-not-offered'], without: ANOTHER_MATTER },
    { about: ['update-not-offered', 'update'], without: ANOTHER_MATTER },
    { about: ['update-not-offered', 'named-kb'], without: ANOTHER_MATTER },
    { about: ['update-not-offered', 'named-kb', 'update'], without: ANOTHER_MATTER },
  ],
};
