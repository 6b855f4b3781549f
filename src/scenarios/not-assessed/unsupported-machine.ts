import type { Platform } from '../../facts/platform.ts';
import { platform } from '../../facts/platform.ts';
import { unsupportedPlatform } from '../../facts/unsupported-platform.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Machine } from '../../model/machine.ts';
import { gap } from '../../model/reading.ts';

/** Update Manager does not cover this kind of machine. */
export const unsupportedMachine = defineCause({
  id: 'unsupported-machine',
  title: { en: 'Machine not supported by Update Manager', ja: 'Update Manager のサポート対象外' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { platform },
  actions: [],
  references: [REFERENCES.unsupportedWorkloads, REFERENCES.supportMatrix],
  judge({ platform }, { machine }) {
    const reason = unsupportedPlatform(platform);
    if (!reason) return notShownBy(platform, machine);
    return holds(
      {
        en: `${machine.name} is ${reason.kind.en}, which Azure Update Manager does not support.`,
        ja: `${machine.name} は${reason.kind.ja}で、Azure Update Manager のサポート対象外です。`,
      },
      [reason.evidence],
      { nextStep: reason.instead },
    );
  },
});

/** What is known rules it out; the type of the operating system is Azure's own record, whatever the machine reports. */
function notShownBy({ osType, operatingSystem, image }: Platform, { name }: Machine): Judgement {
  const [first, ...rest] = [operatingSystem, image, osType].filter(({ value }) => value !== null);
  if (first) return excluded(first.evidence, ...rest.map(({ evidence }) => evidence));
  return undecided(
    gap(platform, 'AZ_NO_DATA', {
      en: `Azure shows neither the operating system nor the image of ${name}. Have the agent of the machine report them.`,
      ja: `Azure に ${name} の OS もイメージも記録されていません。マシンのエージェントから報告されているかを確認してください。`,
    }),
  );
}
