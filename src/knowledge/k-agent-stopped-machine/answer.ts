import { arcConnection } from '../../facts/arc-connection.ts';
import { powerState } from '../../facts/power-state.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands } from '../action-commands.ts';
import { automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { told } from '../told.ts';
import { K_AGENT_STOPPED_MACHINE } from './topic.ts';

/** That a machine which is off is passed over, and what happens when it is back. Source: automatic extension upgrade (Azure VMs; Arc). */
export const agentStoppedMachine = defineKnowledge({
  topic: K_AGENT_STOPPED_MACHINE,
  needs: { power: powerState, connection: arcConnection },
  answer(about) {
    const machine = about?.machine ?? null;
    const isArc = machine?.kind === 'azure-arc';
    return {
      says: [
        ...SAYS,
        ...(isArc ? [ON_ARC] : []),
        ...(about && machine
          ? [
              ...told(machine, about.facts.power, ({ value }) => [isNow(machine.name, value)]),
              ...told(machine, about.facts.connection, ({ value }) => [isNow(machine.name, value)]),
            ]
          : []),
      ],
      commands: actionCommands({ id: 'start-machine' }, machine),
      references: [automaticUpgradePage(machine)],
      check: 'agent-not-upgraded',
    };
  },
});

function isNow(name: string, state: string): Text {
  return { en: `${name} is ${state} now.`, ja: `${name} の現在の状態は「${recordedState(state)}」です。` };
}

const SAYS: readonly Text[] = [
  {
    en: 'No. A machine that is stopped or deallocated is passed over, and an Arc-enabled server that is not connected likewise; Azure starts none for it.',
    ja: 'いいえ。停止または割り当て解除されたマシンは対象から外れ、未接続の Arc 対応サーバーも同様です。アップグレードのために Azure がマシンを起動することはありません。',
  },
  {
    en: 'It makes up for it after the start, when its turn comes: not at once, and not while it is on for a few minutes only. A machine that is on for an hour a month can stay behind for long.',
    ja: '起動後、順番が来たときにアップグレードされます。起動直後とは限らず、数分で停止すると間に合わないこともあります。稼働時間の短いマシンは、古いバージョンのまま残りがちです。',
  },
  {
    en: 'To bring it up to date for sure: start it, upgrade by hand, look at the version, stop it again. While it is off, the extension reports no version; the last one is in Heartbeat.',
    ja: '確実に最新にするには、起動し、手動でアップグレードし、バージョンを確認してから停止します。停止中は拡張機能のバージョンが報告されないため、最後の値は Heartbeat で確認します。',
  },
];

const ON_ARC: Text = {
  en: 'Azure cannot start an Arc-enabled server; it is started where it runs.',
  ja: 'Arc 対応サーバーは Azure から起動できません。実行環境側で起動してください。',
};
