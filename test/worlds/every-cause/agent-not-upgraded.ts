import type { ScenarioQuestions } from './cause-question.ts';

export const agentNotUpgraded: ScenarioQuestions = {
  scenario: 'agent-not-upgraded',
  questions: [
    {
      cause: 'agent-missing',
      world: 'agent-not-upgraded/agent-missing',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ["why hasn't the agent on vm-01 upgraded?", 'azure monitor agent on vm-01 is not upgrading'],
      ja: [
        'vm-01 のエージェントが自動アップグレードされない',
        'vm-01 の Azure Monitor エージェントがアップグレードされません',
      ],
    },
    {
      cause: 'agent-failed',
      world: 'agent-not-upgraded/agent-failed',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ['the agent on vm-01 does not get upgraded', 'AMA not upgraded on vm-01'],
      ja: ['vm-01 の AMA が更新されない', 'vm-01 のエージェントがアップグレードされない理由は?'],
    },
    {
      cause: 'operation-stuck',
      world: 'agent-not-upgraded/operation-stuck',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        "why hasn't the monitor agent on vm-01 upgraded?",
        'the agent of vm-01 does not upgrade, it shows Updating',
      ],
      ja: [
        'vm-01 の監視エージェントがアップグレードされない',
        'vm-01 のエージェントが更新中のままアップグレードされない',
      ],
    },
    {
      cause: 'not-in-region-yet',
      world: 'agent-not-upgraded/not-in-region-yet',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'vm-01 is not on the newest agent version, why',
        'why is the agent on vm-01 still on the old version',
      ],
      ja: ['vm-01 のエージェントが最新バージョンにならない', 'vm-01 のエージェントが古いバージョンのまま'],
    },
    {
      cause: 'already-latest',
      world: 'agent-not-upgraded/already-latest',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        "why hasn't the agent on vm-01 upgraded automatically?",
        "the monitor agent of vm-01 isn't upgrading",
      ],
      ja: [
        'vm-01 のエージェントがアップグレードされないのはなぜ',
        'vm-01 の監視エージェントの自動アップグレードが動かない',
      ],
    },
    {
      cause: 'auto-upgrade-off',
      world: 'agent-not-upgraded/auto-upgrade-off',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ["agent auto upgrade doesn't happen on vm-01", 'vm-01: agent never upgraded'],
      ja: ['vm-01 でエージェントの自動アップグレードが行われない', 'vm-01 のエージェント、上がらない'],
    },
    {
      cause: 'machine-stopped',
      world: 'agent-not-upgraded/machine-stopped',
      machine: 'arc-01',
      system: 'monitor-agent',
      en: ['why is the agent on arc-01 not upgraded', "arc-01's agent hasn't been upgraded"],
      ja: [
        'arc-01 のエージェントが自動アップグレードされない',
        'arc-01 のエージェントがアップグレードされていません',
      ],
    },
    {
      cause: 'upgrade-refused',
      world: 'agent-not-upgraded/upgrade-refused',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ['why is the agent on vm-01 not upgraded?', 'the agent on vm-01 has not been upgraded, why'],
      ja: [
        'vm-01 のエージェントがアップグレードされないのはなぜ?',
        'vm-01 のエージェントのバージョンが上がらない',
      ],
    },
    {
      cause: 'upgrade-failed-rolled-back',
      world: 'agent-not-upgraded/upgrade-failed-rolled-back',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ["why hasn't the agent on vm-01 been upgraded?", 'agent on vm-01 stays on its old version'],
      ja: [
        'vm-01 のエージェントが新しいバージョンに上がらない',
        'なぜ vm-01 のエージェントはアップグレードされないのですか',
      ],
    },
    {
      cause: 'rollout-in-progress',
      world: 'agent-not-upgraded/rollout-in-progress',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'the new agent version is rolling out, but vm-01 has not been upgraded',
        'when the rest upgraded the agent on vm-01 was not upgraded, why',
      ],
      ja: [
        'vm-01 のエージェントだけ自動アップグレードされない',
        'vm-01 のエージェントがまだアップグレードされない',
      ],
    },
    {
      cause: 'overdue',
      world: 'agent-not-upgraded/overdue',
      machine: 'arc-01',
      system: 'monitor-agent',
      en: [
        'agent on arc-01 has not upgraded for months',
        "why isn't the azure monitor agent upgrading on arc-01?",
      ],
      ja: [
        'arc-01 のエージェントが何か月もアップグレードされない',
        'arc-01 の Azure Monitor エージェントが自動アップグレードされないのはなぜ',
      ],
    },
  ],
};
