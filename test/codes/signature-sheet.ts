import type { PackageManagerSignatureId } from '../../src/codes/package-manager-signature.ts';

/** What package managers say, by the signature that recognises it. */
export const SIGNATURE_SHEET: Readonly<Record<PackageManagerSignatureId, readonly string[]>> = {
  'apt-lock': [
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)',
    'E: Could not get lock /var/lib/apt/lists/lock - open (11: Resource temporarily unavailable)',
    'E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?',
    'E: Unable to lock directory /var/lib/apt/lists/',
    'E: ロック /var/lib/dpkg/lock-frontend が取得できませんでした - open (11: リソースが一時的に利用できません)',
  ],
  'dpkg-interrupted': [
    "E: dpkg was interrupted, you must manually run 'sudo dpkg --configure -a' to correct the problem.",
    'Package manager on machine is not healthy. To fix, please run: sudo dpkg --configure -a',
    "E: dpkg は中断されました。問題を修正するには 'sudo dpkg --configure -a' を手動で実行する必要があります。",
  ],
  'dpkg-error': [
    'E: Sub-process /usr/bin/dpkg returned an error code (1)',
    'Errors were encountered while processing:\n linux-image-6.5.0-1025-azure',
  ],
  'repo-key': [
    'W: GPG error: http://repo.contoso.com stable InRelease: NO_PUBKEY EB3E94ADBE1229CF',
    "E: The repository 'http://repo.contoso.com stable Release' is not signed.",
    'Error: GPG check FAILED',
    'got NO_PUBKEY from apt',
    '公開鍵を利用できないため、以下の署名は検証できませんでした: NO_PUBKEY EB3E94ADBE1229CF',
    'Public key for contoso-1.2-3.el8.x86_64.rpm is not installed',
    'W: Failed to fetch http://repo.contoso.com/dists/stable/InRelease  NO_PUBKEY EB3E94ADBE1229CF',
  ],
  'fetch-failed': [
    'E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?',
    'E: Failed to fetch http://azure.archive.ubuntu.com/ubuntu/pool/main/c/curl.deb  404  Not Found',
    "Temporary failure resolving 'azure.archive.ubuntu.com'",
    "E: The repository 'http://mirror.contoso.com/debian stretch Release' no longer has a Release file.",
    "E: The repository 'http://mirror.contoso.com/ubuntu artful Release' does not have a Release file.",
  ],
  'hash-mismatch': [
    'E: Failed to fetch http://azure.archive.ubuntu.com/ubuntu/Packages.gz  Hash Sum mismatch',
    'E: http://azure.archive.ubuntu.com/ubuntu/Packages.gz の取得に失敗しました  ハッシュサムが適合しません',
    'E: File has unexpected size (1234 != 1250). Mirror sync in progress?',
    'Release file is not valid yet',
    'E: Release file for http://azure.archive.ubuntu.com/ubuntu/InRelease is not valid yet (invalid for another 2h)',
  ],
  'apt-sources': [
    "E: Type 'Types:' is not known on line 3 in source list /etc/apt/sources.list.d/contoso.list",
    'E: Malformed entry 2 in list file /etc/apt/sources.list.d/contoso.list (Component)',
    'E: The list of sources could not be read.',
    'E: ソースのリストを読むことができませんでした。',
  ],
  'broken-packages': [
    'E: Unable to correct problems, you have held broken packages.',
    'The following packages have unmet dependencies:',
  ],
  'kept-back': ['The following packages have been kept back:', '以下のパッケージは保留されます:'],
  'repo-metadata': [
    'Cannot find a valid baseurl for repo: base/7/x86_64',
    "Error: Failed to download metadata for repo 'rhel-8-baseos': Cannot download repomd.xml",
    'Cannot retrieve repository metadata (repomd.xml) for repository: base.',
    'Error: Cannot retrieve metalink for repository: epel/x86_64.',
    'Cannot download Packages/k/kernel.rpm: all mirrors were already tried without success',
    "エラー: repo 'rhel-8-baseos' のメタデータのダウンロードに失敗しました",
  ],
  curl: [
    'Could not retrieve mirrorlist http://repo.contoso.com/?arch=x86_64 error was 14: curl#6 - "Could not resolve host: repo.contoso.com; Unknown error"',
    'Curl error (58): Problem with the local SSL certificate for https://repo.contoso.com',
    '[Errno 14] curl#7 - "Failed connect to repo.contoso.com:443; Connection refused"',
    "Error: Failed to download metadata for repo 'contoso': Curl error (28): Timeout was reached",
    'repo.contoso.com への curl エラー 7',
    "Download (curl) error for 'https://repo.contoso.com/repodata/repomd.xml':",
  ],
  'yum-lock': [
    'Another app is currently holding the yum lock; waiting for it to exit...',
    'Waiting for process with pid 2345 to finish.',
  ],
  rpmdb: ['error: rpmdb open failed', 'DB_RUNRECOVERY: Fatal error, run database recovery'],
  depsolve: [
    'Error:  Protected multilib versions: libgcc-8.5 != libgcc-8.4',
    'Error: Depsolve Error occurred',
    '  - nothing provides libfoo.so.1 needed by bar-1-2.x86_64',
    'package bar requires foo, but none of the providers can be installed',
  ],
  'not-registered': [
    'This system is not registered with an entitlement server. You can use subscription-manager to register.',
    'Unable to read entitlement certificate',
  ],
  'rhui-certificate': [
    "Customer environment error (expired SSL certs): [Command=sudo yum update -y --disablerepo='*' --enablerepo='*microsoft*'][Code=1]",
  ],
  'yum-no-classification': [
    'Classification-based patching is only supported on YUM if the computer is independently configured to receive classificat...',
  ],
  'rhui-403': [
    'https://rhui4-1.microsoft.com/pulp/repos/content/repodata/repomd.xml: [Errno 14] HTTPS Error 403 - Forbidden',
    ' - Status code: 403 for https://rhui-1.microsoft.com/pulp/repos/repomd.xml (IP: 20.1.2.3)',
  ],
  'zypper-lock': [
    'System management is locked by the application with pid 1234 (zypper).',
    'zypper patch exited with code 7',
    '[Command=zypper ref] exit code: 7',
  ],
  'zypper-repos': [
    'Warning: No repositories defined. Operating only with the installed resolvables.',
    'Some of the repositories have not been refreshed because of an error.',
    'zypper refresh: exit status 106',
    'zypper up exited with 6',
  ],
  'disk-full': [
    'Error: Transaction test error: installing package kernel-core-5.14.0-503.el9.x86_64 needs 33MB more space on the /boot filesystem',
    'dpkg: error processing archive: failed to write: No space left on device',
    '書き込みでエラーが発生しました - write (28: デバイスに空き領域がありません)',
    "E: You don't have enough free space in /var/cache/apt/archives/.",
    '  At least 120MB more space needed on the / filesystem.',
  ],
};
