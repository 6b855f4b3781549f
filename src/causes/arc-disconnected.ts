import { defineCause } from '../model/scenario.ts';
import { excluded, holds } from './outcome.ts';
import { REFERENCES } from './references.ts';
import { minuteText } from './time-text.ts';

/** The Connected Machine agent does not report in, so Azure Arc cannot reach the server. */
export const arcDisconnected = defineCause({
  id: 'arc-disconnected',
  title: { en: 'Arc agent not connected', ja: 'Arc エージェントが未接続' },
  kinds: ['azure-arc'],
  needs: ['arc-connection'],
  actions: [],
  references: [REFERENCES.arcAgentConnection],
  judge({ 'arc-connection': connection }, { machine, now }) {
    if (connection.value.toLowerCase() === 'connected') return excluded(connection.evidence);
    const { at } = connection.evidence;
    const isDated = at !== now;
    return holds(
      {
        en: `The Azure Arc agent of ${machine.name} is ${connection.value}${isDated ? ` since ${minuteText(at)}` : ''}; Update Manager can reach only connected servers.`,
        ja: `${machine.name} の Azure Arc エージェントは${isDated ? ` ${minuteText(at)} から` : ''} ${connection.value} です。Update Manager が操作できるのは接続中のサーバーだけです。`,
      },
      [connection.evidence],
      {
        nextStep: {
          en: 'Run azcmagent show on the server, then azcmagent check.',
          ja: 'サーバー上で azcmagent show を実行し、続けて azcmagent check を実行してください。',
        },
      },
    );
  },
});
