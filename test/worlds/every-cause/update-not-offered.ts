import type { ScenarioQuestions } from './cause-question.ts';

export const updateNotOffered: ScenarioQuestions = {
  scenario: 'update-not-offered',
  questions: [
    {
      cause: 'not-served',
      world: 'update-not-offered/kb-out',
      machine: 'vm-01',
      en: [
        'driver updates are not offered to vm-01 in update manager',
        'why does vm-01 not show the driver updates that windows update lists?',
      ],
      ja: [
        'vm-01 にドライバーの更新が表示されない',
        'vm-01 のドライバーの更新が Update Manager に出てこない',
      ],
    },
    {
      cause: 'wsus-managed',
      world: 'update-not-offered/kb-out',
      machine: 'vm-02',
      en: ["KB5072033 is out but vm-02 doesn't show it", 'why is KB5072033 not offered to vm-02'],
      ja: ['KB5072033 が vm-02 に表示されない', '公開済みの KB5072033 が vm-02 に出てこない'],
    },
    {
      cause: 'configuration-manager-managed',
      world: 'update-not-offered/kb-out',
      machine: 'vm-03',
      en: ["vm-03 doesn't list KB5072033", 'KB5072033 should be available but vm-03 does not show it'],
      ja: ['vm-03 に KB5072033 が出ない', '利用可能なはずの KB5072033 が vm-03 に表示されない'],
    },
    {
      cause: 'already-installed',
      world: 'update-not-offered/kb-out',
      machine: 'vm-04',
      en: ['KB5072033 isnt offered on vm-04', "why doesn't vm-04 see KB5072033?"],
      ja: ['vm-04 では KB5072033 が候補に出ない', 'vm-04 に KB5072033 が表示されないのはなぜ'],
    },
    {
      cause: 'assessment-stale',
      world: 'update-not-offered/kb-out',
      machine: 'vm-05',
      en: [
        'KB5072033 does not show up for vm-05',
        'KB5072033 was released, vm-05 still does not show it as available',
      ],
      ja: ['vm-05 に KB5072033 が利用可能として表示されない', 'KB5072033 が出たのに vm-05 に見えない'],
    },
    {
      cause: 'not-applicable-os',
      world: 'update-not-offered/kb-out',
      machine: 'vm-04',
      en: [
        'why is KB5072032 not offered to vm-04',
        'KB5072032 is missing from the available updates of vm-04',
      ],
      ja: ['KB5072032 が vm-04 に提供されない', 'vm-04 に KB5072032 が表示されない理由'],
    },
    {
      cause: 'esu-licence-missing',
      world: 'update-not-offered/unsupported-release',
      machine: 'arc-01',
      en: ["KB5072040 is out but arc-01 doesn't show it", 'why is KB5072040 not offered to arc-01'],
      ja: ['KB5072040 が arc-01 に表示されない', '公開済みの KB5072040 が arc-01 に出てこない'],
    },
    {
      cause: 'wsus-not-approved',
      world: 'update-not-offered/not-approved',
      machine: 'vm-11',
      en: ["KB5072033 is out but vm-11 doesn't show it", 'vm-11 is not offered KB5072033'],
      ja: ['vm-11 に KB5072033 が提供されない', 'KB5072033 が公開されたのに vm-11 に表示されません'],
    },
    {
      cause: 'superseded',
      world: 'update-not-offered/not-approved',
      machine: 'vm-12',
      en: ["why doesn't vm-12 show KB5070000?", 'KB5070000 is not offered to vm-12 any more'],
      ja: ['vm-12 に KB5070000 が表示されない', 'KB5070000 が vm-12 に出なくなった'],
    },
    {
      cause: 'wsus-not-approved',
      world: 'update-not-offered/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: ["KB5041578 is out but old-fs-01 doesn't show it", 'old-fs-01 is not offered KB5041578'],
      ja: ['old-fs-01 に KB5041578 が表示されない', 'KB5041578 が old-fs-01 に提供されない'],
    },
    {
      cause: 'wsus-managed',
      world: 'update-not-offered/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: ['why is KB5041578 not offered to old-fs-02', "KB5041578 isn't available on old-fs-02"],
      ja: ['old-fs-02 に KB5041578 が出てこない', 'KB5041578 が old-fs-02 に表示されないのはなぜ'],
    },
    {
      cause: 'superseded',
      world: 'update-not-offered/update-management',
      machine: 'old-fs-03',
      system: 'update-management',
      en: ['KB5040430 is not offered to old-fs-03', "why doesn't old-fs-03 show KB5040430?"],
      ja: ['old-fs-03 に KB5040430 が表示されない', 'KB5040430 が old-fs-03 の候補に出ない'],
    },
    {
      cause: 'already-installed',
      world: 'update-not-offered/update-management',
      machine: 'old-fs-04',
      system: 'update-management',
      en: ["old-fs-04 doesn't show KB5041578", 'KB5041578 not listed for old-fs-04'],
      ja: ['old-fs-04 に KB5041578 が出ない', 'KB5041578 が old-fs-04 に見当たらない'],
    },
    {
      cause: 'not-applicable-os',
      world: 'update-not-offered/update-management',
      machine: 'old-fs-05',
      system: 'update-management',
      en: [
        'KB5041578 should be available on old-fs-05 but is not shown',
        'why is KB5041578 not shown for old-fs-05',
      ],
      ja: [
        '利用可能なはずの KB5041578 が old-fs-05 に表示されない',
        'old-fs-05 に KB5041578 が提供されない理由は?',
      ],
    },
  ],
};
