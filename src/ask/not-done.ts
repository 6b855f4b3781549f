import type { NotDone } from '../model/not-done.ts';
import type { SpokenText } from './spoken-text.ts';

/** What a clause may begin with that asks for something to be done; how it is done is a question of its own. */
const ASKING =
  '(?:(?:please|just|now|then|and|but|so|ok|okay|hey|hi|hello|also|simply|kindly|let us|go ahead and|(?:can|could|would|will) (?:you|we)|(?:i|we) (?:want|need|have|would like|wish|like) (?:you )?to|(?:want|need) to) (?:, )?(?:please )?)*';
const THE = '(?:(?:the|my|our|this|that|its|their|all|any|every|each|of) |@machine )*';
const HOST = '(?:the )?(?:machine |server |vm |host )?@machine';
const OFF = '(?:disable|deactivate|(?:turn|switch|shut) off|stop using|stop|suspend|pause|remove)';
const ON = '(?:enable|activate|(?:turn|switch) on|start using)';
const SET = '(?:turn|switch|set|put)';
const NOT_AS = '(?:[^ ;,]+ ){0,6}?';
/** Nothing else is said in the clause. */
const END =
  '(?: (?:please|now|again|completely|altogether|for good|for now|for me|right away|immediately|at once|today|tonight))* [;,]';

const ASSESSMENT =
  '(?:(?:(?:automatic|auto|regular|daily) )*periodic(?: (?:assess\\w*|check\\w*|scan\\w*|evaluation))?|(?:automatic|auto|regular|recurring) (?:update )?(?:assessments?|scans?)|assessment mode)';
const AUTO_UPGRADE =
  '(?:(?:automatic|auto|automated) (?:agent |extension )?upgrad\\w*|(?:automatic|auto) updat\\w* of (?:the )?(?:azure monitor |monitoring |log )?(?:agent|extension)|(?:agent|extension) (?:automatic|auto) (?:upgrad|updat)\\w*|(?:auto|automatic) (?:agent|extension) updat\\w*|enableautomaticupgrade)';
const HOTPATCH = 'hot ?patch\\w*';
const SCHEDULE =
  '(?:(?:maintenance )?(?:schedule |configuration )?@schedule|(?:maintenance )?(?:schedule|configuration) @machine|@machine (?:schedule|configuration))';
const MODE =
  '(?:azure managed|azure orchestrated|automatic by (?:the )?os|automaticbyos|windows automatic|manual|image default|imagedefault)';

/** What one clause says, from its first word to the comma or mark that ends it. */
const ENGLISH: readonly (readonly [NotDone, string])[] = [
  ['periodic-assessment-off', `${OFF} ${THE}${ASSESSMENT} `],
  [
    'periodic-assessment-off',
    `${SET} ${THE}${ASSESSMENT} ${NOT_AS}(?:off|to (?:image default|imagedefault|disabled|manual)) `,
  ],
  ['agent-auto-upgrade-off', `${OFF} ${THE}${AUTO_UPGRADE} `],
  ['agent-auto-upgrade-off', `${SET} ${THE}${AUTO_UPGRADE} ${NOT_AS}(?:off|to (?:false|disabled)) `],
  ['hotpatch-off', `${OFF} ${THE}${HOTPATCH} `],
  ['hotpatch-off', `${SET} ${THE}${HOTPATCH} ${NOT_AS}off `],
  ['hotpatch-on', `${ON} ${THE}${HOTPATCH} (?!steps)`],
  ['hotpatch-on', `${SET} ${THE}${HOTPATCH} on `],
  ['patch-mode-other', `${OFF} ${THE}customer managed `],
  [
    'patch-mode-other',
    `(?:set|switch|change|put|move|revert|return) (?:[^ ;,]+ ){0,5}?(?:@machine|it|them) (?:[^ ;,]+ ){0,3}?(?:back )?to ${MODE} `,
  ],
  ['schedule-delete', `(?:delete|destroy|erase|drop|get rid of) ${THE}${SCHEDULE}${END}`],
  ['schedule-pause', `(?:disable|deactivate|pause|suspend|(?:turn|switch) off) ${THE}${SCHEDULE}${END}`],
  ['schedule-change', `rename ${THE}${SCHEDULE} `],
  ['schedule-change', `(?:shorten|shrink|reduce|decrease) ${THE}(?:[^ ;,]+ ){0,3}?window `],
  ['schedule-change', `(?:shorten|shrink) ${THE}${SCHEDULE} `],
  [
    'schedule-change',
    `(?:change|move|shift|edit|adjust|set) ${THE}(?:start|start time|start date|time|day|recurrence|frequency|time zone|cadence) (?:of |for |on )?(?:the )?(?:(?:maintenance )?(?:schedule|configuration|window) |@schedule )`,
  ],
  [
    'schedule-change',
    '(?:change|move|shift|edit|adjust|set) (?:the )?(?:start time|start date|recurrence) (?:of |for |on )(?:the )?@machine ',
  ],
  ['exclusion-remove', `(?:remove|delete|drop|lift|clear|cancel) ${THE}(?:exclusions?|exclusion list) `],
  ['exclusion-remove', '(?:include|allow|unexclude|un exclude) @kb (?:again )?(?:in|on|for|by|with) '],
  ['machine-restart', `(?:reboot|restart|re boot|re start|power cycle|bounce) ${HOST}${END}`],
  // A schedule is stopped by its name as well, with more words.
  ['machine-stop', `(?:stop|halt|turn off|switch off) ${HOST} ;`],
  ['machine-stop', `(?:shut ?down|deallocate\\w*|power (?:off|down)) ${HOST} `],
  ['machine-stop', `(?:shut|turn|switch|power) ${HOST} (?:down|off)${END}`],
  ['machine-delete', `(?:delete|destroy|decommission) ${HOST}${END}`],
  [
    'update-uninstall',
    '(?:uninstall\\w*|roll ?back|back out) (?:(?:update|patch|security|windows|cumulative) )*@kb ',
  ],
  [
    'update-uninstall',
    '(?:uninstall\\w*|roll ?back|back out) (?:(?:the|last|latest|that|this) )+(?:(?:security|windows|cumulative) )*(?:update|patch) ',
  ],
  [
    'agent-remove',
    '(?:uninstall\\w*|remove|delete) (?:the |azure |monitor |monitoring |log |analytics )*(?:agent|ama|azuremonitorwindowsagent|azuremonitorlinuxagent) (?:extension )?(?:from|on|of|off) ',
  ],
  [
    'provider-unregister',
    '(?:unregister|deregister|de register) (?:[^ ;,]+ ){0,4}?(?:provider|microsoft\\.)',
  ],
];

/** The end of a clause that asks for what was said before it. */
const DO =
  '(?:(?:を)?し|に(?:し)?|にして)?(?:て(?:ください|下さい|ほしい|欲しい|くれ|もらえ|いただ|おいて|ね|よ)?|たい|ろ|なさい|(?:を)?お願い|を?頼)[^;,@て]{0,12}[;,@]';
const OFF_JA = `(?:(?:無効(?:化)?|オフ|停止|解除|取りやめ|中止)${DO}|(?:を|は|も)?(?:止め|とめ|やめ|切っ)(?:て|たい)[^;,@て]{0,12}[;,@])`;
const SCHEDULE_JA =
  '(?:(?:スケジュール|メンテナンス構成|構成)(?:の)?@(?:schedule|machine)|@schedule(?:の|という)?(?:スケジュール|メンテナンス構成)?)';
const MODE_JA =
  '(?:azureマネージド|azure管理|azureオーケストレーション|osによる自動(?:更新)?|手動(?:更新)?|イメージの?既定)';

const JAPANESE: readonly (readonly [NotDone, string])[] = [
  [
    'periodic-assessment-off',
    `(?:定期(?:的な)?(?:評価|アセスメント)|自動(?:評価|アセスメント)|評価モード)(?:の設定|モード)?(?:を|は|も)?${OFF_JA}`,
  ],
  ['agent-auto-upgrade-off', `(?:自動アップグレード|オートアップグレード)(?:の設定)?(?:を|は|も)?${OFF_JA}`],
  ['agent-auto-upgrade-off', `(?:エージェント|拡張機能)の自動更新(?:を|は|も)?${OFF_JA}`],
  ['hotpatch-off', `ホットパッチ(?:の適用)?(?:を|は|も)?${OFF_JA}`],
  ['hotpatch-on', `ホットパッチ(?:を|も)?(?:有効(?:化)?|オン)${DO}`],
  ['patch-mode-other', `カスタマーマネージド(?:スケジュール)?(?:の(?:使用|利用))?(?:を|は)?${OFF_JA}`],
  [
    'patch-mode-other',
    `@machine.{0,20}${MODE_JA}(?:の?(?:モード|パッチ))?に(?:戻し|変更し|設定し|切り?替え|変え)(?:て|たい)`,
  ],
  ['schedule-delete', `${SCHEDULE_JA}を(?:(?:削除|消去|廃止)${DO}|消し(?:て|たい))`],
  ['schedule-pause', `${SCHEDULE_JA}を(?:一時)?(?:無効(?:化)?|停止|オフ)${DO}`],
  [
    'schedule-change',
    `(?:${SCHEDULE_JA}|@machine)の(?:名前|名称|開始(?:時刻|日時|時間|日)|時間帯|曜日|頻度|繰り返し|タイムゾーン)を.{0,14}(?:変更|変え|ずらし|移し)`,
  ],
  [
    'schedule-change',
    '(?:ウィンドウ|メンテナンス時間|時間枠)(?:の?長さ)?を.{0,14}(?:短縮し|短くし|縮め|減らし)(?:て|たい)',
  ],
  [
    'exclusion-remove',
    `除外(?:の?(?:設定|指定))?を(?:(?:解除|取り消し?|削除)${DO}|(?:取り消し|外し|消し)(?:て|たい))`,
  ],
  ['machine-restart', `@machineを(?:再起動|リブート)(?:${DO}|[;,])`],
  [
    'machine-stop',
    `@machineを(?:停止|シャットダウン|割り当て解除)(?:${DO}|[;,])|@machineの電源を(?:切っ|落とし|オフに?し)(?:て|たい)|@machineを止め(?:て|たい)[^;,@て]{0,12}[;,]`,
  ],
  ['machine-delete', `(?<!から|より|この)@machineを(?:削除|廃止|消去)${DO}`],
  ['update-uninstall', `(?:@kb|更新(?:プログラム)?|パッチ)を(?:アンインストール|ロールバック)${DO}`],
  ['agent-remove', `エージェントを(?:アンインストール|削除)${DO}`],
  ['provider-unregister', `プロバイダー(?:の登録を解除|を登録解除)${DO}`],
];

/** Questions of how things are, came to be and are done, what is only told, and what is not to be. */
const ENGLISH_TELLING =
  /^ (?:is|are|was|were|does|did|has|had|why|when|which|who|whose|what|after|before|if|since|because|should|do not|never) | how /;
const JAPANESE_TELLING =
  /なぜ|なんで|どうして|誰が|だれが|いつ|ですか|でき(?:ます|る)か|方法|手順|には[;,]|ある[;,]|ありますか|のは|(?:まし|し|れ|っ)た(?:の|か|[;,])|てい(?:る|ま|た)|元に|元の/;

const ENGLISH_CLAUSES = ENGLISH.map(([id, said]) => ({ id, pattern: new RegExp(`^ ${ASKING}(?:${said})`) }));
const JAPANESE_CLAUSES = JAPANESE.map(([id, said]) => ({ id, pattern: new RegExp(said) }));

/** Nobody takes more words for it; longer messages are not looked through. */
const LONGEST = 400;

/** What a message asks to have done that the bot does not do; null where it asks for nothing of the kind. */
export function notDoneIn({ words, dense }: SpokenText): NotDone | null {
  if (words.length > LONGEST) return null;
  const clauses = words.trim().split(/(?<=[;,]) /);
  const asked = clauses.map((clause) => ` ${clause} `).filter((clause) => !ENGLISH_TELLING.test(clause));
  const english = ENGLISH_CLAUSES.find(({ pattern }) => asked.some((clause) => pattern.test(clause)));
  if (english !== undefined) return / how /.test(words) ? null : english.id;
  if (JAPANESE_TELLING.test(dense)) return null;
  return JAPANESE_CLAUSES.find(({ pattern }) => pattern.test(dense))?.id ?? null;
}
