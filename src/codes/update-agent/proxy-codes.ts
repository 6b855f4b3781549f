import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of a proxy, a gateway or a certificate in the way: reached, but refused, mistrusted or altered. */
export const PROXY_CODES: readonly CodeEntry[] = [
  {
    code: '0x80244017',
    means: {
      en: 'The update server or the proxy asked for authentication (HTTP 401).',
      ja: '更新サーバーまたはプロキシが認証を要求しました (HTTP 401)。',
    },
    firstStep: {
      en: 'Check the authentication settings of the WSUS site and of the proxy; the agent connects as the machine, not as a user.',
      ja: 'WSUS サイトとプロキシの認証設定を確認します。エージェントはユーザーではなくマシンとして接続します。',
    },
  },
  {
    code: '0x80244018',
    means: {
      en: 'The update server or the proxy refused the request (HTTP 403).',
      ja: '更新サーバーまたはプロキシが要求を拒否しました (HTTP 403)。',
    },
    firstStep: {
      en: 'Check that the Windows Update endpoints are on the allow list of the proxy and the firewall.',
      ja: 'プロキシとファイアウォールの許可リストに Windows Update のエンドポイントが含まれているか確認します。',
    },
  },
  {
    code: '0x8024401b',
    means: {
      en: 'The proxy asked for authentication (HTTP 407).',
      ja: 'プロキシが認証を要求しました (HTTP 407)。',
    },
    firstStep: {
      en: 'Check the WinHTTP proxy (`netsh winhttp show proxy`) and let the update endpoints pass without authentication.',
      ja: 'WinHTTP プロキシ (`netsh winhttp show proxy`) を確認し、更新エンドポイントを認証なしで通過できるようにします。',
    },
  },
  {
    code: '0x80072f8f',
    means: {
      en: 'The TLS connection failed over a certificate, the clock or the protocol version.',
      ja: '証明書、システム時刻、プロトコル バージョンのいずれかが原因で TLS 接続に失敗しました。',
    },
    firstStep: {
      en: 'Check the system time, the trusted root certificates and that TLS 1.2 is enabled.',
      ja: 'システム時刻、信頼されたルート証明書、TLS 1.2 が有効であることを確認します。',
    },
  },
  {
    code: '0x80d05001',
    means: {
      en: 'The server or a proxy on the way does not answer HTTP range requests properly.',
      ja: 'サーバーまたは途中のプロキシが HTTP の範囲要求 (Range) に正しく応答していません。',
    },
    firstStep: {
      en: 'Let the proxy pass HTTP range requests to the Windows Update endpoints.',
      ja: 'Windows Update のエンドポイントに対する HTTP 範囲要求をプロキシで許可します。',
    },
  },
  {
    code: '0x80200053',
    means: {
      en: 'BITS found that what it downloaded is not what was announced.',
      ja: 'BITS がダウンロードした内容を検証できませんでした。',
    },
    firstStep: {
      en: 'Check whether a proxy alters or truncates downloads, and that it passes HTTP range requests.',
      ja: 'プロキシがダウンロード内容を改変または切り詰めていないか、HTTP 範囲要求を通しているかを確認します。',
    },
  },
  {
    code: '0x80240437',
    means: {
      en: 'The update service could not be authorised with: the secure connection to it was not accepted.',
      ja: '更新サービスとの認証に失敗しました。安全な接続が受け入れられていません。',
    },
    firstStep: {
      en: 'Check the time of the machine, its root certificates and whether TLS inspection changes the certificate of the update service; with WSUS over HTTPS check its certificate.',
      ja: 'マシンの時刻、ルート証明書、TLS 検査による証明書の差し替えの有無を確認します。HTTPS の WSUS ではその証明書も確認します。',
    },
  },
  {
    code: '0x80240439',
    means: {
      en: 'The answer of the update server was not in the form that the update agent expects.',
      ja: '更新サーバーの応答が、更新エージェントの想定する形式ではありません。',
    },
    firstStep: {
      en: 'Check whether a proxy or filter on the way answers in place of the update server.',
      ja: '経路上のプロキシやフィルターが更新サーバーに代わって応答していないか確認します。',
    },
  },
];
