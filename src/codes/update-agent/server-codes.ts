import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of an update server, WSUS for the most part, that answered with an error. */
export const SERVER_CODES: readonly CodeEntry[] = [
  {
    code: '0x80244007',
    means: {
      en: 'The update server answered the SOAP request with a fault.',
      ja: '更新サーバーが SOAP 要求に対してエラー (SOAP fault) を返しました。',
    },
    firstStep: {
      en: 'Run the WSUS clean-up; if it goes on, reset the Windows Update components of the machine.',
      ja: 'WSUS のクリーンアップを実行します。解消しない場合は、マシンの Windows Update コンポーネントをリセットします。',
    },
  },
  {
    code: '0x80244010',
    means: {
      en: 'The scan needed more round trips to the server than are allowed.',
      ja: 'スキャン中のサーバーへの往復回数が上限を超えました。',
    },
    firstStep: {
      en: 'Repeat the scan: each one goes on where the last stopped. Decline superseded updates in WSUS to make it shorter.',
      ja: 'スキャンを再実行します (前回の続きから処理されます)。恒久的には、置き換え済みの更新プログラムを WSUS で拒否します。',
    },
    remedy: 'assess-again',
  },
  {
    code: '0x80244016',
    means: {
      en: 'The update server or the proxy found the request malformed (HTTP 400).',
      ja: '更新サーバーまたはプロキシが要求を不正と判断しました (HTTP 400)。',
    },
    firstStep: {
      en: 'Check whether a proxy alters the request, then the WSUS site.',
      ja: 'プロキシが要求を改変していないか確認し、次に WSUS サイトを確認します。',
    },
  },
  {
    code: '0x80244019',
    means: {
      en: 'The update server does not have the requested file or address (HTTP 404).',
      ja: '要求したファイルまたはアドレスが更新サーバーにありません (HTTP 404)。',
    },
    firstStep: {
      en: 'Check the WSUS address and whether WSUS has downloaded the content of the update.',
      ja: 'WSUS のアドレスと、WSUS 側で更新プログラムのコンテンツがダウンロード済みかを確認します。',
    },
  },
  {
    code: '0x8024401f',
    means: {
      en: 'The update server failed inside (HTTP 500).',
      ja: '更新サーバーで内部エラーが発生しました (HTTP 500)。',
    },
    firstStep: {
      en: 'Check the WSUS application pool (WsusPool) and the event log of the WSUS server.',
      ja: 'WSUS のアプリケーション プール (WsusPool) と WSUS サーバーのイベント ログを確認します。',
    },
  },
  {
    code: '0x80244021',
    means: {
      en: 'A gateway or proxy got no proper answer from the update server (HTTP 502).',
      ja: 'ゲートウェイまたはプロキシが更新サーバーから正常な応答を得られませんでした (HTTP 502)。',
    },
    firstStep: {
      en: 'Check the proxy and its connection to the update server.',
      ja: 'プロキシと、プロキシから更新サーバーへの接続を確認します。',
    },
  },
  {
    code: '0x80244022',
    means: {
      en: 'The update server is not available (HTTP 503).',
      ja: '更新サーバーを利用できません (HTTP 503)。',
    },
    firstStep: {
      en: 'If the machine no longer uses WSUS, set UseWUServer under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU, which is often left at 1, to 0 or remove it. If it uses WSUS, check whether the application pool (WsusPool) is stopped, and start it.',
      ja: 'WSUS を使用していない場合は、HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU に残っていることの多い UseWUServer = 1 を 0 にするか削除します。WSUS を使用している場合は、アプリケーション プール (WsusPool) が停止していないか確認し、停止していれば開始します。',
    },
  },
  {
    code: '0x80244023',
    means: {
      en: 'A gateway or proxy waited in vain for the update server (HTTP 504).',
      ja: 'ゲートウェイまたはプロキシが更新サーバーの応答を待ってタイムアウトしました (HTTP 504)。',
    },
    firstStep: {
      en: 'Check the proxy and the time the update server takes to answer.',
      ja: 'プロキシと、更新サーバーの応答時間を確認します。',
    },
  },
  {
    code: '0x8024402b',
    means: {
      en: 'The update server answered with an HTTP status that has no code of its own.',
      ja: '更新サーバーが、固有のコードが割り当てられていない HTTP ステータスを返しました。',
    },
    firstStep: {
      en: 'Read the HTTP status in the output of `Get-WindowsUpdateLog` or in the proxy log.',
      ja: '`Get-WindowsUpdateLog` の出力またはプロキシのログで、実際の HTTP ステータスを確認します。',
    },
  },
];
