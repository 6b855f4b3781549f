import type { Text } from '../model/locale.ts';

/** Classifications of updates as Microsoft's pages have them in Japanese; English has Azure's words as they are. Lower case. Source: Update Manager, "Update classifications". */
const IN_JAPANESE: Readonly<Record<string, string>> = {
  critical: '緊急更新プログラム',
  security: 'セキュリティ更新プログラム',
  updaterollup: '更新プログラムのロールアップ',
  featurepack: '機能パック',
  servicepack: 'サービス パック',
  definition: '定義更新プログラム',
  tools: 'ツール',
  updates: '更新プログラム',
  other: 'その他の更新プログラム',
  unclassified: '未分類',
};

/** A classification as people are told of it: `Security`, `Security Updates` → セキュリティ更新プログラム; a word of Azure that is not known stands as it is. */
export function classificationText(classification: string): Text {
  const key = classification.toLowerCase().replaceAll(' ', '');
  const ja = IN_JAPANESE[key] ?? IN_JAPANESE[key.replace(/updates?$/, '')] ?? classification;
  return { en: classification, ja };
}

/** Several of them in one line. */
export function classificationsText(classifications: readonly string[]): Text {
  const texts = classifications.map(classificationText);
  return { en: texts.map(({ en }) => en).join(', '), ja: texts.map(({ ja }) => ja).join('、') };
}
