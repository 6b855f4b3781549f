import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'what-is',
  'agent',
  'upgrade-missing',
  'named-definitions',
  'superseded-shown',
  'assessment-missing',
];

export const UPDATE_NOT_FOUND_ON_MACHINE: Topic = {
  id: 'update-not-found-on-machine',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Installed, but not found on the machine', ja: 'インストール済みの更新が見つからない' },
  example: {
    en: "KB5031364 shows installed but I can't find it on vm-01",
    ja: 'インストール済みのはずの KB5031364 が vm-01 で見つからない',
  },
  subject: 'machine',
  clues: [
    { about: ['update-not-found'], without: ANOTHER_MATTER },
    { about: ['update-not-found', 'install'], without: ANOTHER_MATTER },
    { about: ['update-not-found', 'install', 'update'], without: ANOTHER_MATTER },
    { about: ['update-not-found', 'named-kb'], without: ANOTHER_MATTER },
    { about: ['update-not-found', 'history'], without: ANOTHER_MATTER },
  ],
};
