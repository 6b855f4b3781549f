import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { stateInBrackets } from '../../facts/state-words.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { arcConnectedAgain, toldOfConnection } from '../arc-connected-again.ts';

/** The Connected Machine agent does not report in, so Azure Arc cannot reach the server. */
export const arcDisconnected = defineCause({
  id: 'arc-disconnected',
  title: { en: 'Arc agent not connected', ja: 'Arc エージェントが未接続' },
  kinds: ['azure-arc'],
  severity: 'act-now',
  needs: { arcConnection },
  actions: [],
  references: [REFERENCES.arcAgentConnection],
  judge({ arcConnection: connection }, { machine }) {
    if (isConnected(connection)) return excluded(connection.evidence);
    const { since } = connection.evidence;
    const told = toldOfConnection(connection);
    const because =
      told.length === 0 ? '' : `: ${told.map(({ value }) => value.replace(/[.。\s]+$/, '')).join('; ')}`;
    return holds(
      {
        en: `The Azure Arc agent of ${machine.name} is not connected (${connection.value}${since ? ` since ${minuteText(since)}` : ''}${because}); Update Manager reaches only connected servers.`,
        ja: `${machine.name} の Azure Arc エージェントが接続済みではありません (${since ? `${minuteText(since)} から` : ''}${stateInBrackets(connection.value)}${because})。Update Manager が操作できるのは接続済みのサーバーだけです。`,
      },
      [connection.evidence, ...told.map(({ evidence }) => evidence)],
      { nextStep: arcConnectedAgain(connection) },
    );
  },
});
