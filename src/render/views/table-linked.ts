import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { notice } from './notice.ts';

/** Where a whole list is had, by whom, and until when; `title`: of the report. */
export function tableLinked(
  title: Text | null,
  { url, until }: { readonly url: string; readonly until: Instant },
): readonly Block[] {
  const list = title === null ? LIST : { en: `${LIST.en}: ${title.en}`, ja: `${LIST.ja}: ${title.ja}` };
  return [
    ...notice(list, FOR_WHOM, [], [{ label: UNTIL, value: { at: until } }]),
    { kind: 'links', urls: [url], title: OPEN },
  ];
}

const LIST: Text = { en: 'The whole list as CSV', ja: '全件の CSV' };
const FOR_WHOM: Text = {
  en: 'The link opens for whoever pressed the button, after a sign-in, and for nobody else. The list is read anew when it is opened.',
  ja: 'リンクを開けるのは、ボタンを押してサインインしたユーザーだけです。開いたときに最新の内容を読み取ります。',
};
const UNTIL: Text = { en: 'Valid until', ja: '有効期限' };
const OPEN: Text = { en: 'Sign in and download', ja: 'サインインしてダウンロード' };
