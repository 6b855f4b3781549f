import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** How Windows (WinHTTP 12007), curl, .NET, Python and Go say that a host name was not resolved. Source: WinHTTP error messages; the tools' own words. */
const UNRESOLVED =
  /winhttp[^\n]{0,80}\b12007\b|ERROR_(?:WINHTTP|INTERNET)_NAME_NOT_RESOLVED|could not resolve (?:host|proxy)|temporary failure in name resolution|name or service not known|getaddrinfo failed|\bno such host\b|(?:remote )?name could not be resolved/i;

const HOST = /\b(?:[a-z0-9-]{1,63}\.){1,6}(?:windows\.net|azure\.com|microsoft\.com)\b/i;

/** Stands for any, where the error names no host. */
const SOME_HOST = 'login.microsoftonline.com';

/** Whether an error says that a host name was not resolved. */
export function namesUnresolvedHost(error: string): boolean {
  return UNRESOLVED.test(error);
}

/** What lets an extension's package be fetched: names, a proxy, the way to Azure's storage. Source: Azure Arc network requirements; "What is IP address 168.63.129.16?". */
export function letHostsResolve({ kind, osType }: Machine, error: string): Text {
  const isArc = kind === 'azure-arc';
  const host = HOST.exec(error)?.[0] ?? SOME_HOST;
  const commands = [
    ...(osType === 'linux' ? [] : [`Resolve-DnsName ${host}`, 'netsh winhttp show proxy']),
    ...(osType === 'windows' ? [] : [`getent hosts ${host}`, 'env | grep -i proxy']),
    ...(isArc ? ['azcmagent check'] : []),
  ].map((command) => `\`${command}\``);
  const arc = '*.guestconfiguration.azure.com';
  const ways = {
    en: isArc ? arc : '168.63.129.16 (ports 80 and 32526, without a proxy)',
    ja: isArc ? arc : '168.63.129.16 (ポート 80 と 32526、プロキシなし)',
  };
  return {
    en: `Deleting the extension cures nothing: the machine does not resolve the host that its package comes from. Correct its DNS servers or its proxy, and let it out to *.blob.core.windows.net (port 443) and ${ways.en}. On the machine: ${commands.join(', ')}.`,
    ja: `拡張機能を削除しても解決しません。パッケージの取得元のホスト名をマシンが解決できていません。DNS サーバーまたはプロキシの設定を修正し、*.blob.core.windows.net (ポート 443) と ${ways.ja} への送信を許可してください。マシン上での確認: ${commands.join('、')}。`,
  };
}
