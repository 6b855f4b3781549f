import type { SpokenText } from './spoken-text.ts';

/** What is done about a restart is said beside a deed, not instead of one. */
const ENGLISH =
  /(?:^| )(?:do not|don't|dont|never|no longer|stop|quit|cease|without) (?:ever |please |to )?(?!reboot|restart|forget|wait|worry|need|want|care|know|mind)[a-z]+(?:ing)?(?: |$)/;

const JAPANESE =
  /(?<!再起動(?:は|を|も)?|リブート(?:は|を|も)?)(?:し|させ|ら|か|わ)?(?:ないで(?:(?:くださ|下さ)い|ほしい|欲しい|ね|よ|;|$)|なくて(?:いい|良い|よい)|ては(?:いけ|だめ|駄目)|るな(?:;|$))|(?<!再起動(?:は|を|も)?)(?:を|は)?(?:停止|中止|禁止|やめ|止め|とめ)(?:し)?て/;

/** How things are, and not that they be done. */
const ENGLISH_QUESTION = /^ (?:is|are|was|were|does|did|has|why|when|which|what|who) /;

/** Whether a message asks how something is, or that it be not done: what would be done is then no answer. */
export function forbids({ words, dense }: SpokenText): boolean {
  return ENGLISH.test(words) || ENGLISH_QUESTION.test(words) || JAPANESE.test(dense);
}
