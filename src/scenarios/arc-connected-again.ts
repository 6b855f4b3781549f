import type { ArcConnection } from '../facts/arc-connection.ts';
import type { Text } from '../model/locale.ts';

/** What Azure and the agent say of why a server is not connected. */
export function toldOfConnection({ reason, error }: ArcConnection) {
  return [reason, error].filter((each) => each !== null);
}

/** How a server that is not connected gets connected again, as an instruction; by what Azure says of why it is not. */
export function arcConnectedAgain(connection: ArcConnection): Text {
  const isClone = toldOfConnection(connection).some(({ value }) => /clone/i.test(value));
  return isClone ? PART_THE_TWO : SHOW_AND_CHECK;
}

/** Where nothing says more of it. */
export const SHOW_AND_CHECK: Text = {
  en: 'Run `azcmagent show` on the server, then `azcmagent check`. An Expired server has to be disconnected and connected again.',
  ja: 'サーバー上で `azcmagent show`、続けて `azcmagent check` を実行してください。期限切れ (Expired) のサーバーは、一度切断してから再接続する必要があります。',
};

/** Source: Azure Arc-enabled servers, cloning guidelines: original and copy share one identity, and each takes the record from the other. */
const PART_THE_TWO: Text = {
  en: 'The server and a copy of it report as one resource. On the copy run `azcmagent disconnect --force-local-only`, then `azcmagent connect --resource-name <new name> …` under a name of its own; connect the original anew if it stays apart. Images are to be taken before the agent is connected.',
  ja: 'サーバーとその複製が同じリソースとして報告しています。複製側で `azcmagent disconnect --force-local-only` を実行し、別の名前で接続してください (`azcmagent connect --resource-name <新しい名前> …`)。元のサーバーが未接続のままなら、そちらも再接続してください。イメージは、エージェントを接続する前に取得する必要があります。',
};
