/** What a line of a message is: `command` makes the lines below it its output. */
export type LineKind = 'prose' | 'record' | 'command';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const SECONDS = String.raw`\d{1,2}:\d{2}:\d{2}`;

/** A timestamp to the second, as programs write it and people do not; a level in capitals. */
const LOG: readonly RegExp[] = [
  new RegExp(String.raw`^\s*[[(<]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[t ,]{1,2}${SECONDS}`, 'i'),
  new RegExp(String.raw`^\s*[[(]?${SECONDS}[.,\d]*[\])]?\s`),
  new RegExp(
    String.raw`^\s*[[(<]?(?:${MONTH}\s{1,2}\d{1,2}|\d{1,2}\s${MONTH})(?:[\s,]{1,2}\d{4})?\s${SECONDS}`,
    'i',
  ),
  new RegExp(String.raw`^\s*[[(<]?\d{1,2}/\d{1,2}/\d{2,4},?\s${SECONDS}`),
  /^\s*[[(<](?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL|TRACE|VERBOSE)[\])>]/i,
  /^\s*(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL|TRACE|VERBOSE)(?:\||\s+-?\s?[[(A-Z\d])/,
];

const TRACE: readonly RegExp[] = [
  /^\s{0,20}at\s+[\w.$<>`[\]]{1,200}\(/,
  /^\s{0,20}File "[^"]{1,300}", line \d+/,
  /^Traceback \(most recent call last\)/,
  /^\s{0,20}(?:Caused by:|--->|\.\.\. \d+ more|\+ (?:CategoryInfo|FullyQualifiedErrorId|~|\w))/,
  /^At line:\d+ char:\d+/,
  /^\s{0,20}(?:[A-Za-z_]\w{0,60}\.){1,12}\w{0,60}(?:Exception|Error)(?::|\s*$)/,
];

const TOOL_OUTPUT: readonly RegExp[] = [
  /^\s{0,8}(?:(?:Err|Hit|Get|Ign):\d|dpkg: |rpm: |Curl error|\[Errno |HRESULT\b)/,
  /^\s{0,8}(?:Reading package lists|Building dependency tree|Reading state information|Setting up |Unpacking |Preparing to unpack|Selecting previously|Processing triggers|Loaded plugins|Resolving Dependencies|Transaction (?:check|test|Summary)|Last metadata expiration|Retrieving repository|Refreshing service|Repository ')/,
  /^\s*[{}[\]]{1,2},?\s*$/,
  /^\s*"[^"\n]{1,80}"\s*:/,
  /^\s*\{\s*".{0,2000}$/,
  /^\s*<\/?[a-zA-Z][\w:.-]{0,60}(?:\s[^<>]{0,200})?>.{0,500}<\/|^\s*<[a-zA-Z][\w:.-]{0,60}[^<>]{0,200}\/>\s*$/,
];

const PROMPT =
  /^\s{0,8}(?:PS [A-Z]:[^>\n]{0,120}>|[A-Z]:\\[^>\n]{0,120}>|[\w.-]{1,64}@[\w.-]{1,64}[:~ ][^$#\n]{0,80}[$#]\s|\[[\w.-]{1,64}@[^\]\n]{1,80}\][$#]\s|\$\s\S)/;
const TOOLS =
  'az|apt|apt-get|aptitude|yum|dnf|zypper|rpm|dpkg|systemctl|journalctl|service|curl|wget|netsh|reg|sc|dism|sfc|wuauclt|usoclient|powershell|pwsh|bash|sh|cat|tail|grep|ping|nslookup|azcmagent';
/** A tool at the beginning of a line with an option, a path or a pipe: prose has none. */
const COMMAND = new RegExp(
  String.raw`^\s{0,8}(?:[#>]\s)?(?:sudo\s+)?(?:${TOOLS})\s(?=[^?？。\n]{0,400}(?:\s-{1,2}[a-z]|\s/[a-z]|\s\||\s>))[^?？。\n]{0,400}$`,
  'i',
);
const CMDLET = /^\s{0,8}[A-Z][a-z]{1,20}-[A-Z]\w{2,40}(?:\s+-\w+|\s*\||\s*$)/;

export function lineKind(line: string): LineKind {
  if (PROMPT.test(line) || COMMAND.test(line) || CMDLET.test(line)) return 'command';
  return [...LOG, ...TRACE, ...TOOL_OUTPUT].some((pattern) => pattern.test(line)) ? 'record' : 'prose';
}
