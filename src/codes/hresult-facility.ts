import type { Text } from '../model/locale.ts';

interface Facility {
  /** How a code of it begins, in lower case. */
  readonly prefix: string;
  /** What raises its codes, to stand inside a sentence. */
  readonly name: Text;
}

/**
 * The facilities that updating meets; a longer prefix stands before the shorter one it begins with.
 * Source: Structure of COM error codes (learn.microsoft.com/windows/win32/com/structure-of-com-error-codes) for the
 * layout, winerror.h for the numbers.
 */
const FACILITIES: readonly Facility[] = [
  {
    prefix: '0x80244',
    name: {
      en: 'the Windows Update Agent while it talked to the update server',
      ja: '更新サーバーと通信中の Windows Update エージェント',
    },
  },
  {
    prefix: '0x80242',
    name: {
      en: 'an installer (update handler) of the Windows Update Agent',
      ja: 'Windows Update エージェントのインストール処理 (更新ハンドラー)',
    },
  },
  {
    prefix: '0x80246',
    name: {
      en: 'the download manager of the Windows Update Agent',
      ja: 'Windows Update エージェントのダウンロード マネージャー',
    },
  },
  {
    prefix: '0x80248',
    name: {
      en: 'the data store of the Windows Update Agent',
      ja: 'Windows Update エージェントのデータ ストア',
    },
  },
  {
    prefix: '0x8024',
    name: { en: 'the Windows Update Agent', ja: 'Windows Update エージェント' },
  },
  {
    prefix: '0x80072e',
    name: {
      en: 'the HTTP client of Windows (WinINet or WinHTTP)',
      ja: 'Windows の HTTP クライアント (WinINet / WinHTTP)',
    },
  },
  {
    prefix: '0x80072f',
    name: {
      en: 'the HTTP client of Windows (WinINet or WinHTTP)',
      ja: 'Windows の HTTP クライアント (WinINet / WinHTTP)',
    },
  },
  {
    prefix: '0x8007',
    name: { en: 'Windows itself (a Win32 error)', ja: 'Windows 本体 (Win32 エラー)' },
  },
  {
    prefix: '0x800f',
    name: { en: 'Windows setup and servicing (CBS)', ja: 'Windows のセットアップおよび更新処理 (CBS)' },
  },
  {
    prefix: '0x8020',
    name: {
      en: 'the Background Intelligent Transfer Service (BITS)',
      ja: 'バックグラウンド インテリジェント転送サービス (BITS)',
    },
  },
  {
    prefix: '0x80d0',
    name: { en: 'Delivery Optimization', ja: '配信の最適化 (Delivery Optimization)' },
  },
  {
    // The facility of these is null, in which other numbers are sizes and counters: this one stands alone.
    prefix: '0x8000ffff',
    name: { en: 'COM (a general error)', ja: 'COM (一般的なエラー)' },
  },
  {
    prefix: '0x80004',
    name: { en: 'COM (a general error)', ja: 'COM (一般的なエラー)' },
  },
  {
    prefix: '0x8008',
    name: { en: 'COM (a server that was called)', ja: 'COM (呼び出し先のサーバー)' },
  },
  {
    prefix: '0x8009',
    name: { en: 'Windows security (cryptography and TLS)', ja: 'Windows のセキュリティ機能 (暗号化と TLS)' },
  },
  {
    prefix: '0x800b',
    name: { en: 'the check of a certificate or signature', ja: '証明書または署名の検証' },
  },
  {
    prefix: '0x8019',
    name: { en: 'an HTTP exchange', ja: 'HTTP 通信' },
  },
  {
    prefix: '0x8013',
    name: { en: 'the .NET runtime', ja: '.NET ランタイム' },
  },
];

/** What raises codes like this one (`0x` and eight lower-case hex digits), or null where the facility is not listed. */
export function hresultFacility(code: string): Text | null {
  return FACILITIES.find(({ prefix }) => code.startsWith(prefix))?.name ?? null;
}
