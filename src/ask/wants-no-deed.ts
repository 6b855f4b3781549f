import type { SpokenText } from './spoken-text.ts';

/** What can be asked for; of a restart it is said beside a deed, not instead of one, whether it may be. */
const DEED =
  '(?:assess|scan|check|install|patch|update|upgrade|apply|deploy|enable|turn|switch|start|run|register|assign|put|add|remove|create|make|extend|repair|reinstall|delete|collect|trigger|touch|change|do)';

/** "do not install", "stop patching"; not "without a restart", "do not restart". */
const ENGLISH_REFUSAL = new RegExp(
  `(?:^| )(?:(?:do not|don't|dont|never|no longer) (?:ever |please )?${DEED}|(?:stop|quit|cease|no) ${DEED}n?ing) `,
);

/** "is it registered", "why is it started": how things are, and not that they be done. */
const ENGLISH_QUESTION = /^ (?:is|are|was|were|does|did|has|why|when|which|what|who) /;

/** "再起動はしないで", "再起動は絶対しないで": said of a restart, beside a deed. */
const JAPANESE_NO_RESTART =
  /(?:再起動|リブート)(?:は|を|も)?(?:絶対に?|決して|一切)?(?:し|させ)?(?:ないで|なくて|ては)/g;

const END = '(?:くださ|下さ|ほし|欲し|もらえ|いただ|ね|よ|;|$)';
const JAPANESE_REFUSAL = new RegExp(
  `(?:(?<!つ)ないで${END}|なくて(?:いい|良い|よい)|ては(?:いけ|だめ|駄目)|するな(?:よ|;|$)|(?:停止|中止|禁止|やめ|止め|とめ)(?:し)?て${END})`,
);

/** Whether a message asks how something is, or that something be not done: a deed is then no answer to it. */
export function wantsNoDeed({ words, dense }: SpokenText): boolean {
  return (
    ENGLISH_REFUSAL.test(words) ||
    ENGLISH_QUESTION.test(words) ||
    JAPANESE_REFUSAL.test(dense.replaceAll(JAPANESE_NO_RESTART, ''))
  );
}
