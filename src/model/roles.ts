/** What machines are called by what they do, before "servers": in a question, and as tags and names of machines write it. Lower case. */
const ROLES: readonly (readonly [role: string, ...others: string[]])[] = [
  ['web', 'webserver', 'ウェブ', 'webサーバー'],
  ['file', 'fileserver', 'ファイル', 'ファイルサーバー'],
  ['database', 'db', 'データベース', 'dbサーバー'],
  ['sql', 'sqlserver', 'mssql'],
  ['print', 'プリント', '印刷'],
  ['mail', 'メール'],
  ['application', 'app', 'アプリ', 'アプリケーション'],
  ['batch', 'バッチ'],
  ['build', 'ビルド'],
  ['api'],
  ['jump', 'bastion', '踏み台'],
  ['backup', 'バックアップ'],
];

/** Every way of writing a role, the longest first. */
export const ROLE_WORDS: readonly string[] = ROLES.flat().toSorted((a, b) => b.length - a.length);

/** Every name of the role that a word is a name of; null where it is none. */
export function roleNames(word: string): readonly string[] | null {
  return ROLES.find((names) => names.includes(word)) ?? null;
}
