import type { ScenarioQuestions } from './cause-question.ts';

export const supersededUpdate: ScenarioQuestions = {
  scenario: 'superseded-update',
  questions: [
    {
      cause: 'newer-update-pending',
      world: 'superseded-update/two-months',
      machine: 'vm-01',
      en: [
        'superseded updates show as missing on vm-01',
        'a superseded update is still listed as missing on vm-01',
      ],
      ja: ['vm-01 で置き換え済みの更新が不足と表示される', 'vm-01 に置き換えられた更新が残っている'],
    },
    {
      cause: 'declined-needed-in-wsus',
      world: 'superseded-update/two-months',
      machine: 'vm-02',
      en: [
        'a superseded update shows as missing on vm-02',
        'why does vm-02 still need the superseded October update',
      ],
      ja: ['vm-02 で置き換え済みの更新がまだ不足と出る', '置き換え済みの更新が vm-02 に表示されるのはなぜ?'],
    },
    {
      cause: 'not-superseded',
      world: 'superseded-update/two-months',
      machine: 'vm-03',
      en: ['is anything pending on vm-03 superseded?', 'vm-03 shows superseded updates as missing'],
      ja: ['vm-03 の不足している更新は置き換え済み?', 'vm-03 に置き換え済みの更新が不足として表示される'],
    },
    {
      cause: 'assessment-stale',
      world: 'superseded-update/installed-since',
      machine: 'vm-11',
      en: [
        'KB5070000 is superseded but vm-11 still shows it as missing',
        'superseded KB5070000 is listed on vm-11',
      ],
      ja: [
        'KB5070000 は置き換え済みなのに vm-11 で不足と表示される',
        'vm-11 に置き換え済みの KB5070000 が残る',
      ],
    },
    {
      cause: 'declined-needed-in-wsus',
      world: 'superseded-update/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        'superseded updates are shown as missing on old-fs-01',
        'old-fs-01 still shows superseded updates as needed',
      ],
      ja: ['old-fs-01 で置き換え済みの更新が不足と表示', '置き換え済みの更新が old-fs-01 で必要と表示される'],
    },
    {
      cause: 'newer-update-pending',
      world: 'superseded-update/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: ['why are superseded updates missing on old-fs-02', 'superseded updates listed for old-fs-02'],
      ja: ['old-fs-02 に置き換え済みの更新が表示される', 'old-fs-02 の不足に置き換え済みの更新が入っている'],
    },
    {
      cause: 'not-superseded',
      world: 'superseded-update/update-management',
      machine: 'old-fs-03',
      system: 'update-management',
      en: ['does old-fs-03 list superseded updates as missing?'],
      ja: ['old-fs-03 に置き換え済みの更新が不足と表示されている?', 'old-fs-03 の置き換え済みの更新'],
    },
  ],
};
