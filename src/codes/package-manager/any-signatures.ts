import type { PackageManagerSignature } from '../package-manager-signature.ts';

/** What the file system tells every package manager. */
export const ANY_SIGNATURES: readonly PackageManagerSignature[] = [
  {
    id: 'disk-full',
    title: { en: 'Disk full', ja: 'ディスクの空き容量不足' },
    pattern:
      /No space left on device|デバイスに空き領域がありません|You don.t have enough free space in|Insufficient space in download directory|more space (?:needed )?on the/gi,
    means: {
      en: 'A file system is full, mostly /, /boot or /var.',
      ja: 'ファイル システムの空き容量が不足しています。多くは /、/boot、/var です。',
    },
    firstStep: {
      en: 'Find the full file system with `df -h` and `df -i`, then remove old kernels and package caches.',
      ja: '`df -h` と `df -i` で該当のファイル システムを特定し、古いカーネルとパッケージ キャッシュを削除します。',
    },
    remedy: 'repair-in-guest',
  },
];
