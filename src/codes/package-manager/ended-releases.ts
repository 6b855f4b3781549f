import type { CloserExplanation } from '../explanation.ts';

/**
 * What package managers say of a release whose support has ended: its packages were moved from the mirrors to an archive, so no setting of the network helps.
 * Sources: archive.debian.org, old-releases.ubuntu.com; CentOS Linux 7 ended on 30 June 2024, and mirrorlist.centos.org was switched off (vault.centos.org).
 */
export const ENDED_DEBIAN: CloserExplanation = {
  beside:
    /(?:no longer has|does not have) a Release file|Release ファイルが?(?:もう)?(?:ありません|含まれていません)|にはもう Release ファイル/i,
  means: {
    en: 'The repository has no such release, or has it no more: distributions take a release whose support has ended off their mirrors and keep it in an archive, without new security updates.',
    ja: 'リポジトリに該当のリリースがないか、なくなっています。サポートの終了したリリースはミラーから削除され、アーカイブにのみ残ります (新しいセキュリティ更新はありません)。',
  },
  firstStep: {
    en: 'Check the release (`cat /etc/os-release`) and the name in the message. If its support has ended, move the machine to a supported release; until then point its sources to the archive (archive.debian.org, old-releases.ubuntu.com) so that `sudo apt-get update` works.',
    ja: 'リリース (`cat /etc/os-release`) とメッセージ中の名前を確認します。サポートが終了している場合は、サポート対象のリリースに移行します。それまではソースをアーカイブ (archive.debian.org、old-releases.ubuntu.com) に変更すると `sudo apt-get update` が成功します。',
  },
  remedy: 'repair-in-guest',
};

export const ENDED_CENTOS: CloserExplanation = {
  beside: /\bmirror(?:list)?\.centos\.org|\bolcentgbl\.trafficmanager\.net/i,
  means: {
    en: 'The mirrors of CentOS Linux are switched off since its support ended (version 7 on 30 June 2024); there are no new security updates for it, wherever it is updated from.',
    ja: 'CentOS Linux のサポート終了 (バージョン 7 は 2024 年 6 月 30 日) に伴い、ミラーは停止しています。更新元を変えても新しいセキュリティ更新はありません。',
  },
  firstStep: {
    en: 'Move the machine to a supported distribution. Until then point its repositories in /etc/yum.repos.d to vault.centos.org, so that yum works at all.',
    ja: 'サポート対象のディストリビューションに移行します。それまでは /etc/yum.repos.d のリポジトリを vault.centos.org に変更すると、yum 自体は動作します。',
  },
  remedy: 'repair-in-guest',
};
