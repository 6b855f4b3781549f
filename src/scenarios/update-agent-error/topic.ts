import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** By what an error is named: its code, its symbol, the words of a package manager. */
const NAMED: readonly Concept[] = ['named-error-code', 'named-error'];

/** A code inside another trouble is that trouble's: a run, a registration, an upgrade of the agent. */
const ANOTHER_TROUBLE: readonly Concept[] = [
  'registration',
  'run',
  'schedule',
  'upgrade',
  'request',
  'another-product',
];

export const UPDATE_AGENT_ERROR: Topic = {
  id: 'update-agent-error',
  intent: 'diagnose',
  title: { en: 'What an update error means', ja: '更新エラーの意味' },
  example: { en: 'what does 0x8024402C mean on vm-01?', ja: 'vm-01 の 0x8024402C はどういう意味?' },
  examples: {
    en: [
      '0x80072EE2',
      'web01 fails with 0x80244022',
      'decode error -2145107924',
      'db-02 throws 0x80070643 every time it tries to update',
      'Exception from HRESULT: 0x80070422, what do I do about it',
      'meaning of WU_E_NO_SERVICE',
      'what is error 80072f8f and how is it fixed',
      'I keep getting 0x800f081f on app-03',
      'apt says Could not get lock /var/lib/dpkg/lock-frontend on lx-05',
      'sql-07: E: Unable to fetch some archives, what does that mean',
      'what does VMGuestPatchInternalError stand for?',
      'explain this error please: yum returned [Errno 14] curl#60',
      'dpkg was interrupted on build-02',
      'windows update error code 0x8024001e on fs-01',
      'CL_SUDO_CHECK_FAILED on rhel-09?',
      'PACKAGE_MANAGER_FAILURE: unexpected return code (100) from package manager',
      'hv-12 shows 0x80240438, is that the proxy?',
      'zypper exits with 7, System management is locked',
      'No space left on device during patching on ora-11',
      'where does 0x80d05001 come from',
    ],
    ja: [
      '0x80072EE2 で失敗する',
      'web01 が 0x80244022 で失敗します',
      'エラー -2145107924 を解読して',
      'db-02 は更新のたびに 0x80070643 が出る',
      'HRESULT からの例外: 0x80070422 と出た。どうすればいい?',
      'WU_E_NO_SERVICE とは',
      'エラー 80072f8f の意味と対処を知りたい',
      'app-03 で 0x800f081f が繰り返し出ています',
      'lx-05 の apt で Could not get lock /var/lib/dpkg/lock-frontend と言われる',
      'sql-07 で E: Unable to fetch some archives と表示されるのはどういうこと',
      'VMGuestPatchInternalError って何ですか',
      'このエラーを説明して: yum が [Errno 14] curl#60 を返す',
      'build-02 で dpkg が中断された',
      'fs-01 の Windows Update エラー コード 0x8024001e',
      'rhel-09 の CL_SUDO_CHECK_FAILED は何のエラー?',
      'PACKAGE_MANAGER_FAILURE で返り値が 100 でした',
      'hv-12 に 0x80240438 と出ていますがプロキシでしょうか',
      'zypper が System management is locked で終わる',
      'ora-11 のパッチ適用中に No space left on device',
      '0x80d05001 の原因は?',
    ],
  },
  subject: 'optional-machine',
  clues: [
    ...NAMED.map((named): Clue => ({ about: [named], without: ANOTHER_TROUBLE })),
    { about: ['pasted', 'what-is'], without: ANOTHER_TROUBLE },
    { about: ['pasted', 'failure'], without: [...ANOTHER_TROUBLE, 'install', 'assessment'] },
  ],
};
