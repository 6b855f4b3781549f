import type { Block } from '../model/block.ts';
import type { Field } from '../model/form.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { recurrenceText } from '../model/recurrence-text.ts';

/** How often a digest comes that is picked and not said; others can be said. */
const RECURRENCES: readonly string[] = [
  'Day',
  'Week Monday,Tuesday,Wednesday,Thursday,Friday',
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
    (day) => `Week ${day}`,
  ),
  'Month day1',
  'Month First Monday',
  // Updates come out on the second Tuesday.
  'Month Second Tuesday Offset1',
  'Month Second Tuesday Offset3',
];

/** What stands in the fields before anybody fills them in. */
interface Prefilled {
  readonly recurrence: string;
  readonly time: string;
  readonly errorsOnly: boolean;
  readonly language: Locale;
}

/** When a digest comes and in which form, to be picked; `digests/form-wish.ts` reads it. */
export function digestForm(of: Prefilled, label: Text, question: Question): Block {
  const recurrences = RECURRENCES.includes(of.recurrence) ? RECURRENCES : [of.recurrence, ...RECURRENCES];
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'recurrence',
      label: OFTEN,
      value: of.recurrence,
      options: recurrences.map((value) => ({ value, label: capitalised(recurrenceText(value)) })),
    },
    { kind: 'time', name: 'time', label: TIME, value: of.time },
    {
      kind: 'choice',
      name: 'content',
      label: CONTENT,
      value: of.errorsOnly ? 'errors' : 'all',
      options: [
        { value: 'all', label: ALL },
        { value: 'errors', label: ERRORS },
      ],
    },
    {
      kind: 'choice',
      name: 'language',
      label: LANGUAGE,
      value: of.language,
      options: [
        { value: 'en', label: { en: 'English', ja: '英語' } },
        { value: 'ja', label: { en: 'Japanese', ja: '日本語' } },
      ],
    },
  ];
  return { kind: 'form', fields, buttons: [{ label, question }] };
}

function capitalised({ en, ja }: Text): Text {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ja };
}

const OFTEN: Text = { en: 'How often', ja: '頻度' };
const TIME: Text = { en: 'At', ja: '時刻' };
const CONTENT: Text = { en: 'What it says', ja: '内容' };
const ALL: Text = { en: 'All of it', ja: 'すべて' };
const ERRORS: Text = { en: 'Only what somebody has to see to', ja: '対応が必要なものだけ' };
const LANGUAGE: Text = { en: 'Language', ja: '言語' };
