import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of a connection that could not be made, broke off or stalled. */
export const NETWORK_CODES: readonly CodeEntry[] = [
  {
    code: '0x8024402c',
    means: {
      en: 'The name of the update server or of the proxy cannot be resolved.',
      ja: '更新サーバーまたはプロキシの名前を解決できません。',
    },
    firstStep: {
      en: 'Check DNS and the WinHTTP proxy (`netsh winhttp show proxy`). With WSUS, check that WUServer and WUStatusServer under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate name the right server.',
      ja: 'DNS と WinHTTP プロキシ (`netsh winhttp show proxy`) を確認します。WSUS 環境では、HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate の WUServer と WUStatusServer の値が正しいサーバーを指しているかも確認します。',
    },
  },
  {
    code: '0x8024401c',
    means: {
      en: 'The update server gave up waiting for the request (HTTP 408).',
      ja: '更新サーバーが要求を待ちきれず、タイムアウトしました (HTTP 408)。',
    },
    firstStep: {
      en: 'Check the network path and the load on WSUS, then repeat the scan.',
      ja: 'ネットワーク経路と WSUS の負荷を確認し、スキャンを再実行します。',
    },
    remedy: 'assess-again',
  },
  {
    code: '0x8024402f',
    means: {
      en: 'A cab file from the update service was processed, but with errors.',
      ja: '更新サービスから取得した cab ファイルの処理がエラーを伴って終了しました。',
    },
    firstStep: {
      en: 'Check whether a firewall, a URL filter or TLS inspection alters or blocks the Windows Update endpoints.',
      ja: 'ファイアウォール、URL フィルター、TLS 検査が Windows Update のエンドポイントを遮断または改変していないか確認します。',
    },
  },
  {
    code: '0x80072ee2',
    means: {
      en: 'The connection to the update server timed out.',
      ja: '更新サーバーへの接続がタイムアウトしました。',
    },
    firstStep: {
      en: 'Check that the firewall lets the machine reach Windows Update or the configured WSUS server, and that the WSUS address and port are right.',
      ja: 'マシンから Windows Update または構成済みの WSUS サーバーへの通信がファイアウォールで許可されているか、WSUS のアドレスとポートが正しいかを確認します。',
    },
  },
  {
    code: '0x80240034',
    means: { en: 'An update could not be downloaded.', ja: '更新プログラムのダウンロードに失敗しました。' },
    firstStep: {
      en: 'Look in the BITS and Delivery Optimization logs for the transfer that failed.',
      ja: 'BITS と配信の最適化 (Delivery Optimization) のログで、失敗した転送を確認します。',
    },
  },
  {
    code: '0x8024001f',
    means: { en: 'The machine had no network connection.', ja: 'ネットワーク接続がありませんでした。' },
    firstStep: {
      en: 'Check the network adapter, the routes and the outbound rules of the machine.',
      ja: 'マシンのネットワーク アダプター、ルート、送信規則を確認します。',
    },
  },
  {
    code: '0x80240438',
    means: {
      en: 'There is no route to the update endpoint.',
      ja: '更新サービスのエンドポイントに到達する経路がありません。',
    },
    firstStep: {
      en: 'Check the route tables, the firewall and the proxy between the machine and the endpoint.',
      ja: 'マシンとエンドポイントの間のルート テーブル、ファイアウォール、プロキシを確認します。',
    },
  },
  {
    code: '0x8024200d',
    means: {
      en: 'The downloaded update is not usable as it is and has to be downloaded again.',
      ja: 'ダウンロード済みの更新プログラムをそのままでは使用できず、再ダウンロードが必要です。',
    },
    firstStep: {
      en: 'Run the installation again.',
      ja: 'インストールを再実行します。',
    },
    remedy: 'install-again',
  },
  {
    code: '0x80246007',
    means: {
      en: 'The update has not been downloaded yet.',
      ja: '更新プログラムのダウンロードがまだ完了していません。',
    },
    firstStep: {
      en: 'Run the installation again; if the code returns, check the BITS transfer.',
      ja: 'インストールを再実行します。再発する場合は BITS の転送状態を確認します。',
    },
    remedy: 'install-again',
  },
  {
    code: '0x80072efd',
    means: {
      en: 'No connection to the update server could be opened.',
      ja: '更新サーバーへの接続を確立できませんでした。',
    },
    firstStep: {
      en: 'Check the proxy, the firewall and TLS between the machine and the update server.',
      ja: 'マシンと更新サーバーの間のプロキシ、ファイアウォール、TLS を確認します。',
    },
  },
  {
    code: '0x80072efe',
    means: {
      en: 'The connection to the update server was broken off.',
      ja: '更新サーバーとの接続が途中で切断されました。',
    },
    firstStep: {
      en: 'Check which device on the path (proxy, firewall, TLS inspection) closes the connection.',
      ja: '経路上のどの機器 (プロキシ、ファイアウォール、TLS 検査) が接続を閉じているか確認します。',
    },
  },
  {
    code: '0x80d02002',
    means: {
      en: 'A Delivery Optimization download made no progress and was given up.',
      ja: '配信の最適化 (Delivery Optimization) のダウンロードが進まず、打ち切られました。',
    },
    firstStep: {
      en: 'Check that the Delivery Optimization endpoints are reachable and what the Delivery Optimization policy allows.',
      ja: '配信の最適化のエンドポイントに到達できるか、関連するポリシーの設定を確認します。',
    },
  },
  {
    code: '0x80246019',
    means: {
      en: 'The download was refused, because the account it ran for may not have the content.',
      ja: 'ダウンロードに使用されたアカウントにコンテンツの取得が許可されず、拒否されました。',
    },
    firstStep: {
      en: 'Restart BITS and Delivery Optimization (`Restart-Service BITS, DoSvc`) and run again; if the code returns, rename C:\\Windows\\SoftwareDistribution with the update service stopped.',
      ja: 'BITS と配信の最適化を再起動 (`Restart-Service BITS, DoSvc`) して再実行します。再発する場合は、更新サービスを停止して C:\\Windows\\SoftwareDistribution の名前を変更します。',
    },
  },
];
