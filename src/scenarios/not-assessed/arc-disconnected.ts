import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { stateInBrackets } from '../../facts/state-words.ts';
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
    const { reason, error } = connection;
    const told = [reason, error].filter((each) => each !== null);
    const because =
      told.length === 0 ? '' : `: ${told.map(({ value }) => value.replace(/[.。\s]+$/, '')).join('; ')}`;
    const isClone = told.some(({ value }) => /clone/i.test(value));
    return holds(
      {
        en: `The Azure Arc agent of ${machine.name} is not connected (${connection.value}${since ? ` since ${minuteText(since)}` : ''}${because}); Update Manager reaches only connected servers.`,
        ja: `${machine.name} の Azure Arc エージェントが接続済みではありません (${since ? `${minuteText(since)} から` : ''}${stateInBrackets(connection.value)}${because})。Update Manager が操作できるのは接続済みのサーバーだけです。`,
      },
      [connection.evidence, ...told.map(({ evidence }) => evidence)],
      { nextStep: isClone ? PART_THE_TWO : SHOW_AND_CHECK },
    );
  },
});

export const SHOW_AND_CHECK = {
  en: 'Run `azcmagent show` on the server, then `azcmagent check`. An Expired server has to be disconnected and connected again.',
  ja: 'サーバー上で `azcmagent show`、続けて `azcmagent check` を実行してください。期限切れ (Expired) のサーバーは、一度切断してから再接続する必要があります。',
};

/** Source: Azure Arc-enabled servers, cloning guidelines: original and copy share one identity, and each takes the record from the other. */
const PART_THE_TWO = {
  en: 'The server and a copy of it report as one resource. On the copy run `azcmagent disconnect --force-local-only`, then `azcmagent connect --resource-name <new name> …` under a name of its own; connect the original anew if it stays apart. Images are to be taken before the agent is connected.',
  ja: 'サーバーとその複製が同じリソースとして報告しています。複製側で `azcmagent disconnect --force-local-only` を実行し、別の名前で接続してください (`azcmagent connect --resource-name <新しい名前> …`)。元のサーバーが未接続のままなら、そちらも再接続してください。イメージは、エージェントを接続する前に取得する必要があります。',
};
