import {
  RESTART_FORBIDDEN,
  restartForbidden,
  restartForbiddenBySchedules,
  restartForbiddenText,
} from '../../judging/restart-forbidden.ts';
import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { gapsAmong, said, same, unreadBlocks } from '../said.ts';
import { type RebootMachine, rebootOf } from './reboot.ts';
import { STATES, sinceText, standingOf, whyText } from './reboot-text.ts';

/** One machine: whether a restart is pending, since when, why, and the record that says so. */
export function machineBlocks(each: RebootMachine, now: Instant): readonly Block[] {
  const { machine, facts } = each;
  const { inResourceGraph, inInstanceView, installed, restarts, schedules } = facts;
  const reboot = rebootOf(each);
  const since = sinceText(reboot, now);
  const why = whyText(reboot);
  const heldBack = reboot.state === 'pending' ? restartForbidden(each.facts.settings) : null;
  const bySchedules =
    reboot.state === 'pending' ? restartForbiddenBySchedules(facts.settings, facts.schedules) : [];
  const quotes = [reboot.told, heldBack, ...bySchedules.map(({ evidence }) => evidence)].filter(
    (each) => each !== null,
  );
  return [
    {
      kind: 'heading',
      standing: standingOf(reboot),
      subtitle: same(machine.name),
      title: STATES[reboot.state],
    },
    {
      kind: 'traits',
      traits: [
        ...(since === null ? [] : [{ label: SINCE, value: since }]),
        ...(why === null ? [] : [{ label: WHY, value: why }]),
        ...(reboot.toldAt === null ? [] : [{ label: TOLD, value: { at: reboot.toldAt } }]),
        ...(reboot.restartedAt === null ? [] : [{ label: RESTARTED, value: { at: reboot.restartedAt } }]),
      ],
    },
    ...(reboot.state === 'restarted-since' ? [said(ASSESS_AGAIN)] : []),
    ...(heldBack === null ? [] : [said(RESTART_FORBIDDEN)]),
    ...(bySchedules.length === 0 ? [] : [said(restartForbiddenText(bySchedules))]),
    ...(quotes.length === 0 ? [] : [{ kind: 'quotes', quotes } as const]),
    said(LOOKED, 'subtle'),
    ...unreadBlocks(gapsAmong([inResourceGraph, inInstanceView, installed, restarts, schedules])),
  ];
}

const SINCE: Text = { en: 'Since', ja: 'いつから' };
const WHY: Text = { en: 'Why', ja: '理由' };
const TOLD: Text = { en: 'Last told', ja: '最後に確認された日時' };
const RESTARTED: Text = { en: 'Restarted', ja: '再起動日時' };
const ASSESS_AGAIN: Text = {
  en: 'Whether that closed it the next assessment says.',
  ja: '解消されたかどうかは次の評価で分かります。',
};
const LOOKED: Text = {
  en: 'Looked at: the latest assessment and the update runs of the last thirty days. What changed in the machine since is not visible from Azure.',
  ja: '確認した範囲: 最新の評価と過去 30 日間の更新の実行。その後マシン内で変わったことは Azure からはわかりません。',
};
