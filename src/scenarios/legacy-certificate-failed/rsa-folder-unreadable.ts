import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRegistration, REGISTRATION_FACTS } from '../failed-registration.ts';

/** The system account may not read the folder in which the hybrid worker keeps its certificate. */
export const rsaFolderUnreadable = defineCause({
  id: 'rsa-folder-unreadable',
  title: { en: 'RSA folder not readable', ja: 'RSA フォルダーの読み取り権限なし' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: REGISTRATION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge: (facts, occasion) => judgeRegistration('rsa-folder-unreadable', facts, occasion),
});
