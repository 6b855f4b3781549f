import type { RebootSetting } from '../../model/reboot-setting.ts';

/** How people call the classifications of updates, and how Azure does. Source: InstallPatches, classificationsToInclude of both operating systems. */
const CLASSIFICATIONS: readonly (readonly [spoken: RegExp, classification: string])[] = [
  [
    /\bcritical\b|緊急|重大|クリティカル(?!な?(?:サーバ|マシン|システム))|重要(?=[とや・、,]|な?(?:更新|パッチ|アップデート)|だけ|のみ)/,
    'Critical',
  ],
  [/\bsecurity\b|セキュリティ/, 'Security'],
  [/\b(?:update ?rollups?|rollups?)\b|ロールアップ/, 'UpdateRollUp'],
  [/\bfeature ?packs?\b|機能パック|フィーチャー ?パック/, 'FeaturePack'],
  [/\bservice ?packs?\b|サービス ?パック/, 'ServicePack'],
  [/\bdefinitions?(?: updates?)?\b|定義/, 'Definition'],
  [/\btools?\b|ツール/, 'Tools'],
  [/\bother updates?\b|その他の更新/, 'Other'],
];

/** The first that fits: "no reboot" says "reboot" as well. */
const REBOOTS: readonly (readonly [spoken: RegExp, setting: RebootSetting])[] = [
  [
    /\b(?:no|without(?: an?)?|never|don'?t|do not|not|skip(?: the)?|avoid|suppress(?: the)?)[ -](?:re-?boot|re-?start)|(?:再起動|リブート)(?:は|を|も)?(?:なし|無し|しない|せず|させない|させず|不要|禁止|抑止|避け)/,
    'Never',
  ],
  [
    /\balways (?:re-?boot|re-?start)|\b(?:and|then) (?:re-?boot|re-?start)\b|必ず(?:再起動|リブート)|\b(?:re-?boot|re-?start) (?:it |them |the (?:machine|server|vm)s? )?(?:afterwards?|after that|when (?:it is |it's )?(?:done|finished)|once (?:it is |it's )?(?:done|finished))\b|(?:終わったら|完了したら|完了後|その後|そのあと|あとで)[^。、]{0,6}(?:再起動|リブート)(?:も?し(?:て|といて)|させて|お願い|を?(?:実行|かけて))|(?:再起動|リブート)も(?:する|して|実行)/,
    'Always',
  ],
  [
    /(?:re-?boot|re-?start)(?:ing)? (?:only )?(?:if|when|as) (?:required|needed|necessary)|必要(?:なら|な場合|に応じて|であれば).{0,4}(?:再起動|リブート)/,
    'IfRequired',
  ],
];

/** All that there are, of both operating systems. */
export const UPDATE_CLASSIFICATIONS: readonly string[] = [
  ...CLASSIFICATIONS.map(([, classification]) => classification),
  'Updates',
];

/** A text without the classifications that it speaks of. */
export function classificationsTaken(text: string): string {
  return CLASSIFICATIONS.reduce((left, [spoken]) => left.replace(spoken, ' '), text);
}

/** The classifications that a text speaks of, in lower case as it is read; in Azure's order. */
export function classificationsIn(text: string): readonly string[] {
  return CLASSIFICATIONS.flatMap(([spoken, classification]) => (spoken.test(text) ? classification : []));
}

/** Whether machines may restart for updates; null where the text does not say. */
export function rebootIn(text: string): RebootSetting | null {
  return REBOOTS.find(([spoken]) => spoken.test(text))?.[1] ?? null;
}
