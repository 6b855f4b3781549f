import { installedUpdates } from '../../facts/installed-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { platform } from '../../facts/platform.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationSubject, installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence, SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { centOs } from './distribution.ts';
import { type Mismatch, mismatchOf } from './mismatch.ts';
import { MOST_NAMED, namedPackages } from './named-packages.ts';
import { NO_ASSESSMENT } from './no-assessment.ts';
import { securityListChecks } from './security-list-checks.ts';

/** Azure and the package manager class the same packages differently. Source: Update Management troubleshooting, "Linux updates shown as pending and those installed vary". */
export const vendorClassifiesDifferently = defineCause({
  id: 'vendor-classifies-differently',
  title: {
    en: 'The package manager classes updates differently',
    ja: 'パッケージ マネージャーの分類が異なる',
  },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { installedUpdates, platform },
  wants: { pendingUpdates, schedules },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.supportMatrix, REFERENCES.legacyTroubleshoot],
  judge(
    { installedUpdates: runs, platform: of, pendingUpdates: listed, schedules: known },
    { asked, machine },
  ) {
    const isCentOs = centOs(of);
    // CentOS has no security classification at all, which is a cause of its own.
    if (isCentOs) return excluded(isCentOs);
    const pending = listed?.isKnown ? listed.value : null;
    const mismatch = mismatchOf(runs, pending, known?.isKnown ? known.value : null, asked);
    if (mismatch === null) return excluded(runs.looked);
    const { run, leftOut, besidesFilter } = mismatch;
    if (leftOut.length === 0 && besidesFilter.length === 0) {
      if (listed?.isKnown === false) return undecided(listed);
      if (known?.isKnown === false) return undecided(known);
      if (pending?.assessment === null) return undecided(NO_ASSESSMENT);
      return excluded(run.run.status.evidence, ...(pending ? [pending.looked] : []));
    }
    const what = installationText(run.run, machine.name);
    const service = run.run.patchService ?? pending?.assessment?.patchService ?? null;
    const said = sayings(mismatch);
    return holds(
      {
        en: `Azure's assessment and the package manager class updates differently: ${what.en} ${said.map(({ en }) => en).join(', and ')}.`,
        ja: `Azure の評価とパッケージ マネージャーで更新プログラムの分類が異なります。${what.ja}では、${said.map(({ ja }) => ja).join('。また、')}。`,
      },
      evidenceOf(mismatch, service?.evidence ?? null),
      {
        subject: installationSubject(run.run),
        nextStep: {
          en: 'Compare both lists on the machine. To have the named packages installed whatever they are called, include them by name in the schedule, or let it install the class Other as well.',
          ja: 'マシン上で両方の一覧を比較してください。分類にかかわらずインストールするには、スケジュールにパッケージ名を指定して含めるか、「その他」の分類も対象にしてください。',
        },
        notes: [WHOSE_CLASSES, securityListChecks(service?.value ?? null)],
      },
    );
  },
});

function sayings({ leftOut, besidesFilter, filter }: Mismatch): readonly Text[] {
  const out = namedPackages(leftOut.map(({ pending }) => pending.value));
  const beside = namedPackages(
    besidesFilter.map(({ value, classifications }) => `${value} (${classifications.value.join(', ')})`),
  );
  const wanted = filter?.value.join(', ') ?? '';
  return [
    ...(leftOut.length === 0
      ? []
      : [
          {
            en: `left out ${out.en}, which the assessment lists as security updates`,
            ja: `評価でセキュリティに分類されている ${out.ja} が対象になりませんでした`,
          },
        ]),
    ...(besidesFilter.length === 0
      ? []
      : [
          {
            en: `installed ${beside.en}, although its schedule asks for ${wanted}`,
            ja: `スケジュールの対象は ${wanted} ですが、${beside.ja} がインストールされました`,
          },
        ]),
  ];
}

function evidenceOf({ leftOut, besidesFilter, filter }: Mismatch, service: Evidence | null): SomeEvidence {
  const all: readonly Evidence[] = [
    ...leftOut
      .slice(0, MOST_NAMED)
      .flatMap(({ pending, inRun }) => [
        pending.classifications.evidence,
        inRun.classifications.evidence,
        inRun.state.evidence,
      ]),
    ...besidesFilter.slice(0, MOST_NAMED).map(({ classifications }) => classifications.evidence),
    ...(filter ? [filter.evidence] : []),
    ...(service ? [service] : []),
  ];
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('a mismatch without an update');
  return [first, ...rest];
}

const WHOSE_CLASSES: Text = {
  en: "Azure takes classes from what the distribution publishes (Update Management: its OVAL files), while the package manager installs by its own repository's metadata, and takes along what a package depends on.",
  ja: 'Azure の分類はディストリビューションの公開情報 (Update Management では OVAL ファイル) に基づきますが、インストールはパッケージ マネージャーがリポジトリ自体のメタデータに従って行い、依存パッケージも一緒にインストールします。',
};
