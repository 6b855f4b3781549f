import { findSignatures } from '../../codes/find-signatures.ts';
import { matchesOf } from '../../model/matches-of.ts';
import { looksLikeMachineName } from '../entities/machine-name.ts';
import { contrastAt, evidenceLength } from './asking.ts';

/** Offsets of one stretch of a text; `end` is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words behind which an error's own text stands, with a colon or as a saying. */
const MARKERS: readonly RegExp[] = [
  /(?<![\w-])(?:errors?|err|fail(?:s|ed|ing|ures?)?|exceptions?|unable|cannot|can't|denied|refused|(?:ends?|ended|exits?|exited|dies|died|stops|stopped) with|says?|said|reads|messages?|output|logs?|stack ?trace|returns?|returned|throws?|threw|got|getting|gives|gave|details?|stderr|shows|reports|states)(?![\w-])[^.:?!。？！\n]{0,80}:(?=\s|["'0]|$)/gim,
  /(?<![\w-])(?:errors?|exceptions?):/gi,
  /(?:エラー|例外|メッセージ|ログ|出力|スタックトレース|失敗)[^::。?？\n]{0,24}[::]/g,
];
/** The same without a colon. Of an update that "it says" is installed the asker speaks in words of his own. */
const SAYING =
  /(?<![\w-])(?:it|portal|log|which|that|azure|message|apt|yum|dnf|zypper|dpkg|vm) (?:just |only |always )?(?:says|said|reads)(?=\s)(?!\s(?:that\s)?(?:the\s)?(?:update\s)?kb\s?\d)/gi;
/** A line that ends by announcing what stands below it. */
const ANNOUNCEMENT =
  /(?::|：|(?:following|below|this) (?:error|log|output|message|trace)s?\.?|(?:以下|次|下記)(?:の|が)[^\n]{0,30}(?:です|ます|。)?)\s*$/i;
const ANNOUNCED =
  /error|fail|exception|output|log|message|trace|says|got|エラー|例外|メッセージ|ログ|出力|失敗|以下|次|下記|following|below/i;

/** Evidence by its own build, wherever it stands. */
const SELF_EVIDENT: readonly RegExp[] = [
  /\(?exception fr?o?r?m hresult\s?:\s?0x[0-9a-f]{1,8}(?:\s?\([a-z_]{1,60}\))?\)?/gi,
  /(?<![\w-])(?:sudo\s+)?(?:az|apt-get|apt|yum|dnf|zypper|systemctl|azcmagent)\s+[a-z][a-z-]{1,30}(?:\s+[a-z][a-z-]{1,30}){0,2}(?:\s+--?[a-z][a-z-]{0,40}(?:[ =](?!-|and\s|but\s|or\s)[^\s,]{1,120})?){1,20}/g,
  /(?<![\w-])[A-Z][a-z]{1,20}-Az[A-Z]?\w{1,40}(?:\s+-[A-Z]\w{1,40}(?:\s+(?!-|and\s|but\s|or\s)[^\s,]{1,120})?){2,20}/g,
  /`[^`\n]{0,300}\s[^`\n]{0,300}`/g,
];
/** Names of errors with a colon behind them, and the severities of apt: their text goes on to the end of the sentence. */
const OPENINGS: readonly RegExp[] = [
  /(?<![\w.-])(?:[A-Z][A-Za-z]{5,60}(?:Error|Exception|Failure|NotAllowed|NotRegistered|NotFound)|[A-Z]{2,20}_[A-Z_]{3,60}|(?:[A-Z]\w{1,40}\.){1,8}\w{1,60}Exception)\s?:(?=\s)/g,
  /(?<![\w.:-])[EW]: (?=[A-Z])/g,
  /\[Errno \d{1,3}\]/g,
  // Messages of Azure Resource Manager and of the retired Update Management that name resources and hosts of their own.
  /Unable to Register Machine for Patch Management|The certificate presented by the service\b|The client (?:and server (?:can't|cannot) communicate\b|(?:'[^'\n]{1,120}' )?has permission to perform action)|This operation cannot be performed when extension operations\b|Resource '[^'\n]{1,120}' was disallowed by policy|The scope (?:'[^'\n]{1,300}' )?cannot perform (?:write|delete) operation/gi,
];
const QUOTED = /"(?<double>[^"\n]{24,800})"|「(?<corner>[^「」\n]{24,800})」/g;

/** What of one line of prose is an error's own text. One that begins inside quotation marks ends with them: what stands behind is the asker's. */
export function stretchesIn(line: string): readonly Stretch[] {
  const quotations = matchesOf(QUOTED, line).map(whole);
  return stretchesOf(line).map(({ start, end }) => {
    const around = quotations.find((quotation) => quotation.start < start && start < quotation.end);
    return { start, end: Math.min(end, around?.end ?? end) };
  });
}

function stretchesOf(line: string): readonly Stretch[] {
  return [
    ...MARKERS.flatMap((marker) =>
      matchesOf(marker, line).map(({ 0: { length }, index }) => behind(line, index + length)),
    ),
    ...matchesOf(SAYING, line).map(({ 0: { length }, index }) => saidBehind(line, index + length)),
    ...OPENINGS.flatMap((opening) => matchesOf(opening, line).map(({ index }) => behind(line, index))),
    ...SELF_EVIDENT.flatMap((pattern) => matchesOf(pattern, line).map(whole)),
    ...matchesOf(QUOTED, line)
      .filter(({ 0: quoted }) => quoted.split(/\s+/).length >= 6 || /^「/.test(quoted))
      .map(whole),
    ...findSignatures(line).map(({ start, length }) => ({ start, end: start + length })),
  ].filter(({ start, end }) => line.slice(start, end).trim() !== '');
}

/** Whether the block below a line is what the line announces. */
export function announcesEvidence(line: string): boolean {
  return ANNOUNCEMENT.test(line) && ANNOUNCED.test(line);
}

function behind(line: string, start: number): Stretch {
  const text = line.slice(start);
  return isListOfNames(text) ? { start, end: start } : { start, end: start + evidenceLength(text) };
}

function saidBehind(line: string, start: number): Stretch {
  const said = behind(line, start);
  const contrast = contrastAt(line.slice(said.start, said.end));
  return contrast < 0 ? said : { start, end: start + contrast };
}

/** "failed on: vm-01, vm-02" names machines and quotes nothing. */
function isListOfNames(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,、と及びand&;.。]+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => looksLikeMachineName(word));
}

function whole({ 0: matched, index }: RegExpExecArray): Stretch {
  return { start: index, end: index + matched.length };
}
