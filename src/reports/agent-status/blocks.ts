import type { Block, Trait } from '../../model/block.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { type Gap, type Reading, unreadPart } from '../../model/reading.ts';
import { callerText } from '../caller-text.ts';
import type { AgentReadings, WithAgent } from './agent-facts.ts';
import { type AgentState, agentStateOf, installedVersion, isUpgradedByItself } from './agent-state.ts';
import { lastUpgradeOf } from './last-upgrade.ts';
import { AGENT_WORDS } from './state-words.ts';

/** One machine: the version it has and the newest it could have, whether it moves by itself, when it last moved, and what shows that. */
export function agentBlocks(each: WithAgent, question: Question): readonly Block[] {
  const { machine, facts } = each;
  const state = agentStateOf(each);
  const { means, name, standing } = AGENT_WORDS[state];
  const evidence = evidenceOf(facts);
  const gaps = gapsOf(facts);
  return [
    {
      kind: 'heading',
      over: { en: 'Azure Monitor agent', ja: 'Azure Monitor エージェント' },
      standing,
      title: titleOf(facts) ?? name,
      subtitle: { en: machine.name, ja: machine.name },
    },
    { kind: 'text', text: { en: `${name.en}. ${means.en}`, ja: `${name.ja}。${means.ja}` }, tone: 'plain' },
    { kind: 'traits', traits: traitsOf(each) },
    ...(evidence.length > 0 ? [{ kind: 'quotes', quotes: evidence } as const] : []),
    ...(gaps.length > 0 ? [{ kind: 'gaps', gaps } as const] : []),
    { kind: 'buttons', buttons: buttonsOf(state, question) },
  ];
}

function titleOf(facts: AgentReadings): Text | null {
  const version = installedVersion(facts);
  return version === null ? null : { en: `Agent ${version}`, ja: `エージェント ${version}` };
}

function traitsOf({ machine, facts }: WithAgent): readonly Trait[] {
  const { agent, newest } = facts;
  const region = machine.location ?? '?';
  const newestTrait: Trait = {
    label: { en: `Newest in ${region}`, ja: `${region} の最新` },
    value: newest?.isKnown ? { code: newest.value.value } : UNREADABLE,
  };
  if (!agent?.isKnown) return [{ label: INSTALLED, value: UNREADABLE }, newestTrait];
  const { extension } = agent.value;
  if (extension === null) return [{ label: INSTALLED, value: NO_AGENT }, newestTrait];
  const version = installedVersion(facts);
  const { enableAutomaticUpgrade, provisioningState } = extension;
  const isOn = isUpgradedByItself(extension, machine);
  return [
    { label: INSTALLED, value: version === null ? UNREADABLE : { code: version } },
    newestTrait,
    {
      label: { en: 'Automatic upgrade', ja: '自動アップグレード' },
      value: automaticText(isOn, enableAutomaticUpgrade.value),
    },
    ...(provisioningState.value === null
      ? []
      : [
          {
            label: { en: 'Provisioning state', ja: 'プロビジョニング状態' },
            value: { en: provisioningState.value, ja: provisioningState.value },
          },
        ]),
    ...upgradeTraits(facts),
    ...(hasLegacyAgent(facts) ? [{ label: BESIDE, value: LEGACY_AGENT }] : []),
  ];
}

/** The agent that it replaced reports as well, under versions of its own: 10.20 is none of this one. */
function hasLegacyAgent({ legacy }: AgentReadings): boolean {
  return legacy?.isKnown === true && legacy.value.extension !== null;
}

function automaticText(isOn: boolean, stated: boolean | null): Text {
  const field = `enableAutomaticUpgrade: ${stated ?? 'absent'}`;
  return isOn
    ? { en: `on (${field})`, ja: `有効 (${field})` }
    : { en: `off (${field})`, ja: `無効 (${field})` };
}

function upgradeTraits(facts: AgentReadings): readonly Trait[] {
  const { change, isWhole, write } = lastUpgradeOf(facts);
  const traits: readonly Trait[] = [
    ...(write === null
      ? []
      : [
          { label: WRITTEN, value: { at: write.at } },
          { label: WRITTEN_BY, value: callerText(write.caller) },
        ]),
    ...(change === null ? [] : [{ label: REPORTED_SINCE, value: { at: change.firstSeenAt } }]),
  ];
  if (traits.length > 0) return traits;
  return [{ label: LAST_UPGRADE, value: isWhole ? NO_UPGRADE : UNREADABLE }];
}

function evidenceOf({
  agent,
  heartbeats,
  installed,
  legacy,
  newest,
  upgrades,
}: AgentReadings): readonly Evidence[] {
  const extension = agent?.isKnown ? agent.value.extension : null;
  const { change, write } = lastUpgradeOf({ heartbeats, upgrades });
  return [
    ...(installed?.isKnown ? [installed.value.evidence] : []),
    ...(newest?.isKnown ? [newest.value.evidence] : []),
    ...(extension ? [extension.enableAutomaticUpgrade.evidence] : []),
    ...(extension?.error ? [extension.error.evidence] : []),
    ...(write ? [write.evidence] : []),
    ...(change ? [change.version.evidence] : []),
    ...(legacy?.isKnown && legacy.value.extension ? [legacy.value.listed] : []),
  ];
}

/** Each fact that could not be read; those that only could not be told because of another are said once, by the other. */
function gapsOf({ agent, heartbeats, installed, legacy, newest, upgrades }: AgentReadings): readonly Gap[] {
  const all: readonly (Reading<unknown> | undefined)[] = [
    agent,
    installed,
    newest,
    heartbeats,
    upgrades,
    legacy,
  ];
  const gaps = all.flatMap((reading) => unreadPart(reading) ?? []);
  return gaps.filter((gap, index) => gaps.findIndex(({ needs }) => needs.en === gap.needs.en) === index);
}

function buttonsOf(state: AgentState, { listing: _, seen: __, ...question }: Question) {
  const why = {
    label: { en: 'Why is it not newer?', ja: '新しくならない原因' },
    question: { ...question, intent: 'diagnose', topic: 'agent-not-upgraded' },
  } as const;
  const history = {
    label: { en: 'Version history', ja: 'バージョンの履歴' },
    question: { ...question, topic: 'agent-version-history' },
  };
  if (state === 'no-agent') return [why];
  return state.startsWith('newest') ? [history] : [why, history];
}

const BESIDE: Text = { en: 'Installed beside it', ja: '併存するエージェント' };
const LEGACY_AGENT: Text = {
  en: 'the retired Log Analytics agent, which sends heartbeats of its own (versions like 10.20); remove it once nothing needs it',
  ja: '提供が終了した Log Analytics エージェント (10.20 などの別バージョンでハートビートを送信)。不要になったら削除してください',
};
const INSTALLED: Text = { en: 'Installed', ja: 'インストール済み' };
const WRITTEN: Text = { en: 'Last upgrade or installation', ja: '最後のアップグレードまたはインストール' };
const WRITTEN_BY: Text = { en: 'Carried out', ja: '実行者' };
const REPORTED_SINCE: Text = { en: 'This version reports since', ja: 'このバージョンの報告開始' };
const LAST_UPGRADE: Text = { en: 'Last upgrade', ja: '最後のアップグレード' };
const NO_AGENT: Text = { en: 'no agent in the list of extensions', ja: '拡張機能の一覧にエージェントなし' };
const UNREADABLE: Text = { en: 'could not be read', ja: '取得できませんでした' };
const NO_UPGRADE: Text = {
  en: 'not on record: none in the activity log of the last 30 days, no older version in Heartbeat',
  ja: '記録なし (過去 30 日のアクティビティ ログにも、Heartbeat の旧バージョンにも記録がありません)',
};
