import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

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
    return holds(
      {
        en: `The Azure Arc agent of ${machine.name} is not connected (${connection.value}${since ? ` since ${minuteText(since)}` : ''}); Update Manager reaches only connected servers.`,
        ja: `${machine.name} の Azure Arc エージェントが接続済みではありません (${since ? `${minuteText(since)} から ` : ''}${connection.value})。Update Manager が操作できるのは接続済みのサーバーだけです。`,
      },
      [connection.evidence],
      {
        nextStep: {
          en: 'Run azcmagent show on the server, then azcmagent check. An Expired server has to be disconnected and connected again.',
          ja: 'サーバー上で azcmagent show、続けて azcmagent check を実行してください。Expired のサーバーは、一度切断してから再接続する必要があります。',
        },
      },
    );
  },
});
