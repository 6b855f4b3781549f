import type { Text } from '../../model/locale.ts';

export function otherVersion(asked: string, newest: string): Text {
  return {
    en: `Upgraded is to the newest version of the region alone, ${newest}; not to ${asked}.`,
    ja: `アップグレードできるのはリージョンの最新バージョン (${newest}) だけです。${asked} は指定できません。`,
  };
}

export function alreadyNewest(installed: string): Text {
  return {
    en: `It has the newest version of the region already (${installed}).`,
    ja: `既にリージョンの最新バージョンです (${installed})。`,
  };
}

/** Source: Azure Monitor, "Manage the Azure Monitor agent", and the upgrade questions of the operators' document. */
export const LOG_GAP: Text = {
  en: 'While the agent is exchanged, heartbeats, performance counters and change tracking have a gap of some minutes; event logs, syslog and text logs are read afterwards.',
  ja: 'エージェントの入れ替え中、ハートビート、パフォーマンス カウンター、変更追跡には数分の欠落が生じます。イベント ログ、Syslog、テキスト ログは後から読み取られます。',
};

export const NO_WAY_BACK: Text = {
  en: 'Azure does not put an older version back.',
  ja: '以前のバージョンに戻すことはできません。',
};

export const HAS_SETTINGS: Text = {
  en: 'Its settings are sent along as they are. Azure shows nobody its protected settings: where it has some, a proxy with a password, set them again afterwards.',
  ja: '設定 (settings) は現在の値のまま送信します。保護された設定 (protectedSettings) は Azure から読み取れません。パスワード付きプロキシなどを設定している場合は、実行後に再設定してください。',
};
