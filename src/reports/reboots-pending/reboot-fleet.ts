import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { inOrder, lineBlocks, type MachineLine } from '../machine-lines.ts';
import { inSentences, listed, said } from '../said.ts';
import { pendingSince, type Reboot, type RebootMachine, rebootOf } from './reboot.ts';
import { STATES, sinceText, standingOf, whyText } from './reboot-text.ts';

/** A machine of many. */
export interface RebootLine extends MachineLine {
  readonly state: Reboot['state'];
  readonly since: Instant | null;
  readonly toldAt: Instant | null;
  /** The run that left it, in Azure's own id. */
  readonly run: string | null;
}

/** Picks the machines that wait for a restart out of many: what it keeps of each is a line. */
export class RebootFleet {
  readonly #lines: RebootLine[] = [];

  add(each: RebootMachine, now: Instant): void {
    this.#lines.push(rebootLine(each, now));
  }

  lines(): readonly RebootLine[] {
    return inOrder(this.#lines);
  }

  count(state: Reboot['state']): number {
    return this.#lines.filter((line) => line.state === state).length;
  }

  blocks(question: Question): readonly Block[] {
    const lines = this.lines();
    const [pending, restarted] = [this.count('pending'), this.count('restarted-since')];
    const untold = this.count('not-on-record') + this.count('unreadable');
    return [
      {
        kind: 'heading',
        standing: null,
        subtitle: { en: 'Restarts pending', ja: '再起動待ち' },
        title: {
          en: `${pending} of ${lines.length} ${lines.length === 1 ? 'machine' : 'machines'} ${pending === 1 ? 'waits' : 'wait'} for a restart`,
          ja: `${lines.length} 台中 ${pending} 台が再起動待ち`,
        },
      },
      said({
        en: `Not pending: ${this.count('not-pending')}. Restarted since it was pending: ${restarted}.`,
        ja: `再起動待ちではない: ${this.count('not-pending')} 台、再起動待ちの後に再起動済み: ${restarted} 台`,
      }),
      ...(untold > 0 ? [said(untoldText(untold), 'warning')] : []),
      ...lineBlocks(
        lines.filter(
          ({ state }) => state === 'pending' || state === 'restarted-since' || state === 'unreadable',
        ),
        question,
      ),
    ];
  }
}

/** What is said of one machine among many. */
export function rebootLine(each: RebootMachine, now: Instant): RebootLine {
  const reboot = rebootOf(each);
  const since = pendingSince(reboot);
  const toldAt = since ?? reboot.toldAt;
  return {
    machine: each.machine,
    standing: standingOf(reboot),
    // The longest wait first.
    weight: toldAt === null ? 0 : Date.parse(now) - Date.parse(toldAt),
    says: saysOf(reboot, now),
    state: reboot.state,
    since,
    toldAt: reboot.toldAt,
    run: reboot.run?.run.status.evidence.record ?? null,
  };
}

/** English goes on with since when; Japanese begins a sentence. */
function saysOf(reboot: Reboot, now: Instant): Text {
  const isSaid = (part: Text | null): part is Text => part !== null;
  const state = [STATES[reboot.state], sinceText(reboot, now)].filter(isSaid);
  const why = [whyText(reboot)].filter(isSaid);
  return { en: inSentences([listed(state), ...why]).en, ja: inSentences([...state, ...why]).ja };
}

function untoldText(count: number): Text {
  return {
    en: `${count} ${count === 1 ? 'machine' : 'machines'} cannot be judged: neither an assessment of the last seven days nor a run on record says, or neither could be read.`,
    ja: `${count} 台は判断できません。過去 7 日間の評価にも実行にも記録がないか、読み取れませんでした。`,
  };
}
