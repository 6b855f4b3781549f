import { hotpatchMonth } from '../../judging/hotpatch-calendar.ts';
import type { Block, Trait } from '../../model/block.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Gap } from '../../model/reading.ts';
import type { HotpatchReadings, WithHotpatch } from './hotpatch-facts.ts';
import { hotpatchStateOf } from './hotpatch-state.ts';
import { HOTPATCH_WORDS } from './state-words.ts';
import { unmetConditions } from './unmet-conditions.ts';

/** One machine: whether it has hotpatch, by which fields, and what kind of month this is. */
export function hotpatchBlocks(each: WithHotpatch, now: Instant): readonly Block[] {
  const { machine, facts } = each;
  const state = hotpatchStateOf(each);
  const { means, name, standing } = HOTPATCH_WORDS[state];
  const quotes = evidenceOf(facts);
  const gaps = [facts.settings, facts.platform].filter(
    (reading): reading is Gap => reading?.isKnown === false,
  );
  return [
    { kind: 'heading', standing, title: name, subtitle: { en: machine.name, ja: machine.name } },
    { kind: 'text', text: withoutEffect(each) ?? means, tone: 'plain' },
    { kind: 'traits', traits: traitsOf(facts) },
    ...(state === 'not-eligible' ? [] : [monthBlock(now)]),
    ...(quotes.length > 0 ? [{ kind: 'quotes', quotes } as const] : []),
    ...(gaps.length > 0 ? [{ kind: 'gaps', gaps } as const] : []),
  ];
}

/** What kind of month this is by the planned calendar, and when the next restart is planned. */
export function monthBlock(now: Instant): Block {
  const { kind, month, nextBaseline } = hotpatchMonth(now);
  const isBaseline = kind === 'baseline';
  return {
    kind: 'text',
    tone: 'plain',
    text: {
      en: `By the planned calendar ${month} is a ${isBaseline ? 'baseline month (with a restart)' : 'hotpatch month (without a restart)'}; the next baseline is ${nextBaseline}. An urgent fix may turn any month into a baseline.`,
      ja: `予定では、${inJapanese(month)}は${isBaseline ? 'ベースラインの月 (再起動あり)' : 'ホットパッチの月 (再起動不要)'}です。次のベースラインは ${inJapanese(nextBaseline)}です。緊急の修正により、どの月もベースラインに変わることがあります。`,
    },
  };
}

/** Of `2026-11`: 2026 年 11 月. */
function inJapanese(month: string): string {
  return `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5, 7))} 月`;
}

/** What is said of one machine in a list: its operating system or image, and what could not be read. */
export function hotpatchText(each: WithHotpatch): Text | null {
  const { platform, settings } = each.facts;
  if (settings?.isKnown === false) return settings.needs;
  if (!platform?.isKnown) return platform?.needs ?? null;
  const what = platform.value.image.value ?? platform.value.operatingSystem.value;
  const why = settings?.isKnown ? settings.value.hotpatchError.value : null;
  const shown = [what, why].filter((part) => part !== null).join(' · ');
  const unmet = unmetBy(each);
  if (unmet !== null) return { en: unmet.en, ja: unmet.ja };
  return shown === '' ? null : { en: shown, ja: shown };
}

/** Why the flag of this machine has no effect; null where it has, or is not set. */
function withoutEffect(each: WithHotpatch): Text | null {
  const unmet = unmetBy(each);
  return (
    unmet && {
      en: `enableHotpatching is true, but without effect: ${unmet.en}. Updates restart the machine as usual.`,
      ja: `enableHotpatching は true ですが、効果がありません: ${unmet.ja}。更新時は通常どおり再起動します。`,
    }
  );
}

function unmetBy(each: WithHotpatch): Text | null {
  const { settings, platform } = each.facts;
  if (hotpatchStateOf(each) !== 'without-effect' || !settings?.isKnown) return null;
  const unmet = unmetConditions(settings.value, platform?.isKnown ? platform.value : null);
  return { en: unmet.map(({ en }) => en).join('; '), ja: unmet.map(({ ja }) => ja).join('、') };
}

function traitsOf({ platform, settings }: HotpatchReadings): readonly Trait[] {
  const stated = (label: string, value: string | boolean | null): Trait => ({
    label: { en: label, ja: label },
    value: value === null ? NOT_STATED : { code: `${value}` },
  });
  const image = platform?.isKnown ? platform.value.image.value : null;
  const os = platform?.isKnown ? platform.value.operatingSystem.value : null;
  return [
    ...(settings?.isKnown
      ? [
          stated('enableHotpatching', settings.value.enableHotpatching.value),
          stated('patchMode', settings.value.patchMode.value),
          ...(settings.value.hotpatchEnablementStatus.value === null
            ? []
            : [stated('hotpatchEnablementStatus', settings.value.hotpatchEnablementStatus.value)]),
          ...(settings.value.hotpatchError.value === null
            ? []
            : [stated('error', settings.value.hotpatchError.value)]),
        ]
      : []),
    ...(os === null ? [] : [{ label: { en: 'Operating system', ja: 'OS' }, value: { en: os, ja: os } }]),
    ...(image === null ? [] : [{ label: { en: 'Image', ja: 'イメージ' }, value: { code: image } }]),
  ];
}

function evidenceOf({ platform, settings }: HotpatchReadings): readonly Evidence[] {
  const read = settings?.isKnown ? settings.value : null;
  return [
    ...(read
      ? [
          read.enableHotpatching.evidence,
          read.patchMode.evidence,
          ...(read.bypassPlatformSafetyChecksOnUserSchedule.value === null
            ? []
            : [read.bypassPlatformSafetyChecksOnUserSchedule.evidence]),
          ...(read.hotpatchEnablementStatus.value === null ? [] : [read.hotpatchEnablementStatus.evidence]),
          ...(read.hotpatchError.value === null ? [] : [read.hotpatchError.evidence]),
        ]
      : []),
    ...(platform?.isKnown ? [platform.value.image.evidence] : []),
  ];
}

const NOT_STATED: Text = { en: 'not stated', ja: '指定なし' };
