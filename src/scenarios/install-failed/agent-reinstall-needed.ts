import { installationRun } from '../../facts/installation-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { cutText } from '../../model/cut-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import { aboutTheRun } from './about-the-run.ts';
import { runErrors } from './run-errors.ts';
import { worksLocally } from './works-locally.ts';

/**
 * Updates install on the machine itself and fail from the service: what stands between them, the patch extension, has to be put in anew. Only the
 * asker knows the first half. Source: Update Management troubleshooting, "Patches aren't installed" (there: the agent).
 */
export const agentReinstallNeeded = defineCause({
  id: 'agent-reinstall-needed',
  title: { en: 'Patch extension has to be reinstalled', ja: '更新用拡張機能の再インストールが必要' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['repair-patch-extension', 'install-updates'],
  references: [REFERENCES.troubleshoot, REFERENCES.legacyTroubleshoot],
  judge({ installationRun: run }, occasion) {
    const { machine, asked, now } = occasion;
    const errors = runErrors(run, occasion);
    const words = worksLocally(asked.text);
    const said: Evidence = {
      source: 'question',
      record: 'question',
      field: 'text',
      value: words ?? cutText(asked.text, LONGEST_QUOTE),
      at: now,
      since: null,
    };
    if (words === null || errors.failed === null)
      return said.value === '' ? excluded(...errors.shown) : excluded(said, ...errors.shown);
    return holds(
      {
        en: `Updates install on ${machine.name} itself, as the question says, and fail from Update Manager: the patch extension in between is at fault.`,
        ja: `質問によると、${machine.name} 上では更新プログラムを直接インストールできますが、Update Manager からは失敗しています。間にある更新用拡張機能に問題があります。`,
      },
      [said, ...errors.shown],
      {
        nextStep: {
          en: 'Delete the patch extension and repeat the installation: Azure puts the extension in anew.',
          ja: '更新用拡張機能を削除してから、インストールを再実行してください。拡張機能は Azure が再インストールします。',
        },
        notes: aboutTheRun(errors, machine),
      },
    );
  },
});

const LONGEST_QUOTE = 300;
