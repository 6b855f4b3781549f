import assert from 'node:assert/strict';
import { ask } from '../../src/commands/ask.ts';
import { start } from '../../src/commands/start.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { scratchFiles } from './support/asked.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
const ASSESS = 'assess vm-01';
/** A group of the demo, and one of its people. */
const OPERATORS = 'group:6d1f0c52-93a4-4e7b-8c15-2b7e9f3a4d01';
const AIKO = '00000000-0000-0000-0000-000000000001';
const INSTALL = 'install security updates on vm-01, no reboot, 2 hours';

describe('the policy of the environment', () => {
  const files = scratchFiles();
  const policy = files.write(
    'policy.yaml',
    `rules:
  - allow: [install-updates]
    who: ["${AOI}"]
    approvals: 1
    approvers: ["${KEN}"]
  - allow: [read-like]
    who: ["${AOI}", "${KEN}"]
`,
  );
  const ofGroups = files.write('groups.yaml', `rules: [{ allow: [read-like], who: ["${OPERATORS}"] }]`);
  const wrong = files.write('wrong.yaml', 'rules: [{ allow: [instal-updates], who: ["*"] }]');

  async function permitFor(path: string | undefined, question: string, ...as: readonly string[]) {
    const lines: string[] = [];
    await ask.run(['--json', ...as, question], {
      environment: { UPDATEOPS_POLICY: path },
      print: (line) => lines.push(line),
    });
    const { plan } = JSON.parse(lines[0] ?? '{}') as {
      readonly plan?: { readonly permit: Readonly<Record<string, unknown>> };
    };
    return plan?.permit ?? assert.fail(`no plan: ${lines.join()}`);
  }

  const permits: readonly (readonly [question: string, as: string | null, permit: object])[] = [
    [ASSESS, AOI, { state: 'allowed', approvals: 0 }],
    [ASSESS, KEN, { state: 'allowed', approvals: 0 }],
    [ASSESS, null, { state: 'refused' }],
    [INSTALL, AOI, { state: 'allowed', approvals: 1, approvers: [KEN] }],
    [INSTALL, KEN, { state: 'refused' }],
  ];
  for (const [question, as, permit] of permits)
    it(`shows in a plan: ${question}, as ${as ?? 'nobody in particular'}`, async () => {
      const shown = await permitFor(policy, question, ...(as === null ? [] : ['--as', as]));
      assert.partialDeepStrictEqual(shown, permit);
    });

  it('knows the groups of the tenant', async () => {
    assert.equal((await permitFor(ofGroups, ASSESS, '--as', AIKO)).state, 'allowed');
    assert.equal((await permitFor(ofGroups, ASSESS, '--as', AOI)).state, 'refused');
  });

  it('takes the place of the demo, where anybody may install with anybody else', async () => {
    assert.partialDeepStrictEqual(await permitFor(undefined, INSTALL, '--as', KEN), {
      state: 'allowed',
      approvals: 1,
      approvers: ['*'],
    });
  });

  for (const [name, command, args] of [
    ['ask', ask, ['help']],
    ['ask --live', ask, ['--live', 'help']],
    ['start', start, ['--no-playground', '--port', '0']],
  ] as const)
    it(`keeps ${name} from starting where it cannot be used`, async () => {
      const run = command.run(args, { environment: { UPDATEOPS_POLICY: wrong }, print: assert.fail });
      await assert.rejects(
        run,
        (error) =>
          error instanceof ConfigError && /UPDATEOPS_POLICY.*rules\[0\]\.allow\[0\]/.test(error.message),
      );
    });
});
