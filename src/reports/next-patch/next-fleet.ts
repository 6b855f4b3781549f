import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { machinesText } from '../group-blocks.ts';
import { inOrder, lineBlocks, type MachineLine } from '../machine-lines.ts';
import { inSentences, said } from '../said.ts';
import { titleOf } from './machine-blocks.ts';
import { type NamedUpdate, namedUpdates } from './named-updates.ts';
import { doSchedulesPatch, type NextMachine } from './next.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import { type SharedWindow, SharedWindows } from './shared-windows.ts';
import { spanText } from './within.ts';

/** A machine of many: its next window and what is in its way. */
export interface NextLine extends MachineLine {
  readonly startsAt: Instant | null;
  readonly scheduleId: string | null;
  readonly obstacles: readonly Obstacle['id'][];
  readonly named: readonly Pick<NamedUpdate, 'kb' | 'answer' | 'schedule'>[];
}

/** As many windows as a card shows above its machines. */
const MOST_WINDOWS = 5;

/** Puts machine after machine under its next window: what it keeps of each is a line. */
export class NextFleet {
  readonly #lines: NextLine[] = [];
  readonly #windows = new SharedWindows();
  readonly #kbs: readonly string[];

  constructor(kbs: readonly string[]) {
    this.#kbs = kbs;
  }

  add(each: NextMachine): void {
    const next = this.#windows.add(each);
    const obstacles = obstaclesOf(each);
    const named = namedUpdates(each, this.#kbs);
    const { windows, registration } = each.facts;
    const isTold =
      doSchedulesPatch(each) !== null && windows?.isKnown === true && registration?.isKnown !== false;
    this.#lines.push({
      machine: each.machine,
      standing: !isTold ? 'cannot-tell' : obstacles.length > 0 ? 'fix-setting' : 'fine',
      weight: obstacles.length,
      says: inSentences([
        titleOf(each),
        ...obstacles.slice(0, 1).map(({ says }) => says),
        ...named.map(({ says }) => says),
      ]),
      startsAt: next?.run.start ?? null,
      scheduleId: next?.window.schedule.id ?? null,
      obstacles: obstacles.map(({ id }) => id),
      named: named.map(({ kb, answer, schedule }) => ({ kb, answer, schedule })),
    });
  }

  lines(): readonly NextLine[] {
    return inOrder(this.#lines);
  }

  /** The soonest first. */
  windows(): readonly SharedWindow[] {
    return this.#windows.inOrder();
  }

  /** `span`: the time that is asked about; null: whatever comes next. */
  blocks(question: Question, span: TimeSpan | null): readonly Block[] {
    return span === null ? this.#whole(question) : this.#within(span, question);
  }

  /** Who is patched in that time; where nobody is, when somebody is next. */
  #within(span: TimeSpan, question: Question): readonly Block[] {
    const isIn = ({ startsAt }: Pick<NextLine, 'startsAt'>) =>
      startsAt !== null && startsAt >= span.from && startsAt < span.to;
    const lines = this.lines();
    const within = lines.filter(isIn);
    const windows = this.windows();
    const heading: Block = {
      kind: 'heading',
      standing: null,
      subtitle: { en: 'Next patches', ja: '次のパッチ' },
      title: {
        en: `${within.length} of ${machinesText(lines.length).en} ${within.length === 1 ? 'has' : 'have'} a window that starts then`,
        ja: `期間中にメンテナンスが始まるマシン: ${lines.length} 台中 ${within.length} 台`,
      },
    };
    const when = said(spanText(span), 'subtle');
    if (within.length > 0)
      return [
        heading,
        when,
        ...stoppedBlocks(within),
        windowRows(windows.filter(isIn)),
        ...lineBlocks(within, question),
      ];
    return windows.length === 0
      ? [heading, when]
      : [heading, when, said(NEXT_ONES), windowRows(windows.slice(0, MOST_WINDOWS))];
  }

  #whole(question: Question): readonly Block[] {
    const lines = this.lines();
    const windows = this.windows();
    const scheduled = lines.filter(({ startsAt }) => startsAt !== null).length;
    return [
      {
        kind: 'heading',
        standing: null,
        subtitle: { en: 'Next patches', ja: '次のパッチ' },
        title: {
          en: `${scheduled} of ${machinesText(lines.length).en} ${scheduled === 1 ? 'has' : 'have'} a window to come`,
          ja: `${lines.length} 台中 ${scheduled} 台に今後のメンテナンス期間あり`,
        },
      },
      ...stoppedBlocks(lines),
      ...this.#kbs.map((kb) => said(kbText(kb, lines), 'strong')),
      windowRows(windows.slice(0, MOST_WINDOWS)),
      ...(windows.length > MOST_WINDOWS ? [said(laterText(windows.length - MOST_WINDOWS), 'subtle')] : []),
      ...lineBlocks(lines, question),
    ];
  }
}

function windowRows(windows: readonly SharedWindow[]): Block {
  return {
    kind: 'rows',
    rows: windows.map(({ says, machines }) => ({
      standing: null,
      lead: machinesText(machines.length),
      title: says,
      text: null,
      detail: [],
    })),
  };
}

const NEXT_ONES: Text = { en: 'What comes next:', ja: '次に開始するもの:' };

function kbText(kb: string, lines: readonly NextLine[]): Text {
  const count = (answer: NamedUpdate['answer']) =>
    lines.filter(({ named }) => named.some((each) => each.kb === kb && each.answer === answer)).length;
  const [yes, no, absent, untold] = [count('yes'), count('no'), count('not-listed'), count('cannot-tell')];
  return {
    en: `KB${kb}: in the next windows of ${machinesText(yes).en}; pending and left out on ${no}; not listed as missing on ${absent}; cannot be told of ${untold}.`,
    ja: `KB${kb}: 次のメンテナンス期間に含まれる ${yes} 台、保留中だが対象外 ${no} 台、不足の記録なし ${absent} 台、判断できない ${untold} 台`,
  };
}

function stoppedBlocks(lines: readonly NextLine[]): readonly Block[] {
  const count = lines.filter(({ obstacles }) => obstacles.length > 0).length;
  if (count === 0) return [];
  const says = {
    en: `On ${machinesText(count).en} something stands in the way of the next patch.`,
    ja: `${count} 台では次のパッチを妨げるものがあります。`,
  };
  return [said(says, 'warning')];
}

function laterText(count: number): Text {
  return { en: `${count} later windows`, ja: `ほか ${count} 件のメンテナンス期間` };
}
