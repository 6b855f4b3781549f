import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Holds } from '../../judging/cause.ts';
import { hotpatchMonth } from '../../judging/hotpatch-calendar.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';

/** What there is to do about a restart that hotpatch plans, in the place of forbidding it, and what shows that it does. */
interface PlannedRestart {
  readonly evidence: readonly Evidence[];
  readonly more: Pick<Holds, 'nextStep' | 'severity' | 'references'>;
}

/** Of a machine with hotpatch that restarted in a month of a planned baseline; null of any other. */
export function baselineRestart(
  { enableHotpatching }: Pick<PatchSettings, 'enableHotpatching'>,
  at: Instant | null,
): PlannedRestart | null {
  if (enableHotpatching.value !== true || at === null) return null;
  const { kind, month, nextBaseline } = hotpatchMonth(at);
  if (kind !== 'baseline') return null;
  return {
    evidence: [enableHotpatching.evidence],
    more: {
      severity: 'at-risk',
      nextStep: {
        en: `Do not set the restart to Never: hotpatch is on, ${month} is a month of its baseline, and the baseline needs its restart; without it no hotpatch follows. The months up to the next baseline (${nextBaseline}) install hotpatches without one. Plan the restart of a baseline month for a time that suits.`,
        ja: `再起動の設定を Never にしないでください。ホットパッチが有効で、${month} はベースラインの月です。ベースラインの適用には再起動が必要で、再起動しないと以後のホットパッチは適用されません。次のベースライン (${nextBaseline}) までの月は再起動なしで適用されます。ベースラインの月の再起動は、都合のよい時間帯に計画してください。`,
      },
      references: [REFERENCES.hotpatch],
    },
  };
}
