import type { Readings } from '../../facts/fact.ts';
import { type Assessment, assessmentTime } from '../../facts/latest-assessment.ts';
import { patchExtensionChanges } from '../../facts/patch-extension-changes.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';

/** The facts that tell whether the patch extension became another one after the last attempt. */
export const EXTENSION_FACTS = { extensions: patchExtensions, extensionChanges: patchExtensionChanges };

/** What shows that the patch extension changed, and what may follow from it. */
export interface ChangedSince {
  readonly note: Text;
  readonly evidence: readonly Evidence[];
}

/**
 * Whether the patch extension was changed after the last attempt to assess: by the activity log where that could be read, else by
 * the extension's own report. An upgrade can lose the service that starts periodic assessments. Source: public reports only, medium certainty.
 */
export function extensionChangedSince(
  attempt: Assessment,
  { extensions, extensionChanges }: Readings<typeof EXTENSION_FACTS>,
): ChangedSince | null {
  const attemptedAt = assessmentTime(attempt);
  if (attemptedAt === null || !extensions?.isKnown) return null;
  const versions = extensions.value.installed.flatMap(({ version }) => version ?? []);
  const logged = extensionChanges?.isKnown ? extensionChanges.value : [];
  const changes = [
    ...logged.map(({ value, evidence }) => ({ at: value, evidence })),
    ...versions.flatMap(({ evidence }) => (evidence.since ? [{ at: evidence.since, evidence }] : [])),
  ].filter(({ at }) => at > attemptedAt);
  const [newest] = changes.toSorted((a, b) => b.at.localeCompare(a.at, 'en'));
  if (newest === undefined) return null;
  const evidence = [
    ...versions.map((version) => version.evidence),
    ...changes.map((change) => change.evidence),
  ];
  const isLogged = logged.some(({ value }) => value > attemptedAt);
  return { note: noteOf(newest.at, versions[0]?.value ?? null, isLogged), evidence: [...new Set(evidence)] };
}

/** A report tells that the extension was set up anew; that it became another one only the log shows. */
function noteOf(at: Instant, version: string | null, isLogged: boolean): Text {
  const now =
    version === null
      ? { en: '', ja: '' }
      : { en: `, now version ${version}`, ja: `、現在のバージョンは ${version}` };
  if (!isLogged)
    return {
      en: `The patch extension reported itself anew after the last attempt (${minuteText(at)}${now.en}); no upgrade of it is on record, but it may have been one. An extension that upgrades itself can lose its assessment service; an assessment on demand sets it up again.`,
      ja: `最後の評価より後に、更新用拡張機能が状態を報告し直しています (${minuteText(at)}${now.ja})。アップグレードの記録はありませんが、その可能性があります。拡張機能の自動アップグレードで評価サービスが失われることがあり、オンデマンドの評価で再構成されます。`,
    };
  return {
    en: `The patch extension changed after the last attempt (${minuteText(at)}${now.en}). An extension that upgrades itself can lose its assessment service; an assessment on demand sets it up again.`,
    ja: `最後の評価より後に、更新用拡張機能が変更されています (${minuteText(at)}${now.ja})。拡張機能の自動アップグレードで評価サービスが失われることがあり、オンデマンドの評価で再構成されます。`,
  };
}
