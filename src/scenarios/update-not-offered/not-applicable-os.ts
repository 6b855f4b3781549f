import { pendingUpdates } from '../../facts/pending-updates.ts';
import { type Platform, platform } from '../../facts/platform.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import { releaseIn } from '../../judging/update-title.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, gap } from '../../model/reading.ts';
import { knownUpdate, NAME_FACTS, NAME_THE_UPDATE, notOnRecord } from './update-known.ts';

/** The update is for another operating system than the machine's. */
export const notApplicableOs = defineCause({
  id: 'not-applicable-os',
  title: { en: 'For another operating system', ja: '対象 OS が異なる' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: { pending: pendingUpdates, platform },
  wants: NAME_FACTS,
  actions: [],
  references: [REFERENCES.windowsUpdateTroubleshooting, REFERENCES.supportMatrix],
  judge({ platform: own, pending: _, ...facts }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    if (kb === null) return undecided(NAME_THE_UPDATE);
    if (own.osType.value === 'linux')
      return holds(
        {
          en: `KB${kb} is an update of Windows, and ${machine.name} runs Linux.`,
          ja: `KB${kb} は Windows の更新プログラムですが、${machine.name} の OS は Linux です。`,
        },
        [own.osType.evidence],
        { nextStep: FOR_LINUX },
      );
    const { titles, unread } = knownUpdate(kb, facts);
    const [title] = titles;
    if (title === undefined) return undecided(unread ?? notOnRecord(kb));
    const release = releaseOf(own);
    if (release === null) return undecided(noRelease(machine.name));
    const releases = titles.map(({ value }) => releaseIn(value));
    if (titles.every(({ value }) => isOfAnotherProduct(value)))
      return undecided(otherProduct(machine.name, title));
    // What names no Windows Server may be for any.
    if (releases.some((each) => each === null || each === release.value))
      return excluded(title.evidence, release.evidence);
    return holds(
      {
        en: `KB${kb} is for ${[...new Set(releases)].join(', ')}, and ${machine.name} runs ${release.value}: ${title.value}`,
        ja: `KB${kb} の対象は ${[...new Set(releases)].join('、')} ですが、${machine.name} の OS は ${release.value} です: ${title.value}`,
      },
      [title.evidence, release.evidence],
      { nextStep: FIND_THE_OTHER },
    );
  },
});

/** Not of Windows itself, nor of what comes with it. */
function isOfAnotherProduct(title: string): boolean {
  return !/windows|server operating system|\.net|defender|malicious software|edge/i.test(title);
}

/** Where a machine asks Windows Update alone, it is not offered what Microsoft has besides Windows. Source: Configure Windows Update settings, "Enable updates for other Microsoft products". */
function otherProduct(name: string, title: Quoted<string>): Gap {
  return gap(
    {
      id: platform.id,
      title: {
        en: 'whether the product is updated on the machine',
        ja: '対象製品がマシンで更新対象かどうか',
      },
    },
    'AZ_NO_DATA',
    {
      en: `"${title.value}" is no update of Windows: it comes from Microsoft Update, and only where ${name} has that product and has updates for other Microsoft products switched on, neither of which Azure sees. On the machine, \`(New-Object -ComObject Microsoft.Update.ServiceManager).Services | Select-Object Name, IsDefaultAUService\` must list Microsoft Update; \`(New-Object -ComObject Microsoft.Update.ServiceManager).AddService2("7971f918-a847-4430-9279-4a52d1efe18d",7,"")\` switches it on.`,
      ja: `「${title.value}」は Windows 以外の製品の更新プログラムです。Microsoft Update から提供され、${name} にその製品があり、ほかの Microsoft 製品の更新が有効な場合にだけ表示されますが、どちらも Azure からは確認できません。マシン上で \`(New-Object -ComObject Microsoft.Update.ServiceManager).Services | Select-Object Name, IsDefaultAUService\` に Microsoft Update があるか確認してください。有効にするコマンド: \`(New-Object -ComObject Microsoft.Update.ServiceManager).AddService2("7971f918-a847-4430-9279-4a52d1efe18d",7,"")\``,
    },
  );
}

/** By what the machine reports of itself, else by its marketplace image. */
function releaseOf({ operatingSystem, image }: Platform): Quoted<string> | null {
  const reported = operatingSystem.value === null ? null : releaseIn(operatingSystem.value);
  if (reported !== null) return { value: reported, evidence: operatingSystem.evidence };
  // `MicrosoftWindowsServer:WindowsServer:2022-datacenter-azure-edition`.
  const sku = /^microsoftwindowsserver:windowsserver:(?<year>20\d\d(?:-r2)?)/i.exec(image.value ?? '')?.groups
    ?.year;
  const ofImage = sku === undefined ? null : releaseIn(`Windows Server ${sku.replace('-', ' ')}`);
  return ofImage === null ? null : { value: ofImage, evidence: image.evidence };
}

function noRelease(name: string): Gap {
  return gap(platform, 'AZ_NO_DATA', {
    en: `The Windows Server release of ${name} is not known: its agent does not report it, and its image does not say. See \`winver\` on the machine.`,
    ja: `${name} の Windows Server のリリースがわかりません (エージェントからの報告がなく、イメージからも判別できません)。マシン上の \`winver\` で確認してください。`,
  });
}

const FOR_LINUX: Text = {
  en: 'Look for the package instead: Linux updates go by package name and version.',
  ja: 'Linux の更新プログラムは、パッケージの名前とバージョンで確認してください。',
};

const FIND_THE_OTHER: Text = {
  en: 'Each release has a KB number of its own in the same month: find that of this machine in the Update Catalog, and look for it.',
  ja: '同じ月の更新プログラムでも、KB 番号は OS のリリースごとに異なります。このマシンの OS の番号を Update カタログで確認してください。',
};
