import { Template } from 'adaptivecards-templating';
import template from '../../../cards/findings.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Machine } from '../../model/machine.ts';
import { standingOf } from '../../model/standing.ts';
import type { BlockForm } from '../block-form.ts';
import { findingDetail } from '../finding-detail.ts';
import { findingTopic } from '../finding-topic.ts';
import { indentedTightly } from '../indented.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import { numberSign } from '../number-sign.ts';
import { onReadersClock } from '../readers-clock.ts';
import type { Rendering } from '../rendering.ts';
import { STANDING_SIGN } from '../standing-sign.ts';
import { standingText } from '../standing-text.ts';
import { tellingName } from '../telling-name.ts';
import { unfolding } from '../unfolding.ts';

/** Findings, each a sentence that unfolds its proof: evidence, excluded causes, gaps, queries. */
export const findings: BlockForm<BlockOf<'findings'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { list, limits } = rendering.shorten;
    const { shown, hidden } = list(block.findings, limits.findings);
    const proved = new Set(block.proof === 'none' ? [] : list(shown, limits.proved).shown);
    return {
      findings: shown.map((finding, index) => {
        const about = `${numberOf(index, block)}${aboutOf(finding, block, rendering)}`;
        const detail = proved.has(finding)
          ? findingDetail(
              finding,
              block.machine,
              rendering,
              block.findings,
              aboutOf(finding, block, rendering),
            )
          : [];
        return {
          standing: standingText(standingOf(finding), rendering.locale),
          color: STANDING_SIGN[standingOf(finding)].color,
          about,
          says: rendering.shorten.sentence(labelText(finding.says, rendering)),
          ...unfolding('finding', about, detail, rendering),
        };
      }),
      more: moreLines(hidden, rendering),
    };
  },
  lines(block, rendering) {
    const { shown, hidden } = rendering.shorten.list(block.findings, rendering.shorten.limits.findings);
    const lines =
      block.proof === 'none'
        ? shown.map((finding, index) => `${numberOf(index, block)}${briefLine(finding, rendering)}`)
        : shown.flatMap((finding, index) => [
            ...(index === 0 ? [] : ['']),
            ...numberedFirst(numberOf(index, block), wholeLines(finding, block, rendering)),
          ]);
    return [...lines, ...plainLines(moreLines(hidden, rendering))];
  },
  isApart: true,
};

function numberOf(index: number, { isNumbered }: BlockOf<'findings'>): string {
  return isNumbered ? numberSign(index + 1) : '';
}

function numberedFirst(number: string, [first = '', ...lines]: readonly string[]): readonly string[] {
  return [`${number}${first}`, ...lines];
}

function briefLine(finding: Finding, rendering: Rendering): string {
  const { shorten, locale } = rendering;
  const topic = shorten.value(findingTopic(finding, rendering)[locale]);
  return `${standingText(standingOf(finding), locale)} · ${topic}: ${withoutCodeMarks(shorten.sentence(labelText(finding.says, rendering)))}`;
}

function wholeLines(finding: Finding, block: BlockOf<'findings'>, rendering: Rendering): readonly string[] {
  const { shorten, locale, write } = rendering;
  return [
    `${standingText(standingOf(finding), locale)} · ${aboutOf(finding, block, rendering)}`,
    withoutCodeMarks(shorten.sentence(labelText(finding.says, rendering))),
    ...indentedTightly(
      write(
        findingDetail(finding, block.machine, rendering, block.findings, aboutOf(finding, block, rendering)),
      ),
    ),
  ];
}

/** Which machine, schedule, run, update or extension it speaks of, and of which topic and system. */
function aboutOf(
  finding: Finding,
  { machine, findings: all }: BlockOf<'findings'>,
  rendering: Rendering,
): string {
  const { words, shorten, locale } = rendering;
  return shorten.value(
    [
      ...(machine !== 'known' && finding.machine !== null
        ? [tellingName(finding.machine, machinesOf(all))]
        : []),
      ...(finding.subject === null ? [] : [onReadersClock(finding.subject.name, rendering.timeZone)]),
      findingTopic(finding, rendering)[locale],
      words.system[finding.system],
    ].join(' · '),
  );
}

function machinesOf(all: readonly Finding[]): readonly Machine[] {
  return all.flatMap(({ machine }) => machine ?? []);
}

function moreLines(hidden: number, { words }: Rendering) {
  return linesFrom(hidden > 0 ? words.moreFindings(hidden) : null);
}
