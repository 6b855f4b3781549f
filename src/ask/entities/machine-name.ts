import { COMMON_WORDS } from '../common-words.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';

/** Longest name of an Azure virtual machine (Linux) and of an Arc machine's short name. */
const LONGEST = 64;
const VALID = /^[a-z0-9_](?:[a-z0-9._-]{0,62}[a-z0-9_])?$/;

const MICROSOFT_HOST =
  /(?:^|\.)(?:azure|microsoft|windows|office|live|visualstudio|github)\.(?:com|net|us|cn)$/;
const NAMESPACE = /^(?:microsoft|system|www)\./;
const FILE =
  /\.(?:log|exe|dll|ps1|msi|msu|cab|json|txt|ya?ml|xml|conf|sh|md|zip|gz|csv|py|js|ts|net|rpm|deb)$/;
const PRIVATE_DOMAIN = /\.(?:local|lan|corp|internal|intra|ad|home|domain|test|example)$/;
const ERROR_SYMBOL = /^(?:wu_|e_|ns_|err(?:or)?_|az_|ask_|cfg_|s_)/;
const SYSTEM_RELEASE =
  /^(?:(?:win(?:dows)?(?:-?server)?)-?(?:7|8|8\.1|10|11|20[0-2]\d(?:-?r2)?)|(?:server|ws|sql(?:server)?|office|exchange)-?20[0-2]\d(?:-?r2)?|(?:rhel|ubuntu|sles|centos|debian|ol|rocky|alma(?:linux)?|opensuse)-?(?:[4-9]|[12]\d)(?:[._]\d{1,2})?(?:-?lts)?)$/;
const CMDLET =
  /^(?:add|clear|connect|convertto|copy|disable|enable|export|find|get|import|install|invoke|measure|move|new|out|register|remove|repair|reset|restart|resume|select|set|show|sort|start|stop|suspend|test|uninstall|unregister|update|where|write)-(?:az|mp|wu|windows|wsus|hybrid|automation|object|item|service|hotfix|module|package|computer|process|csv|vm|eventlog|winevent)[a-z]*$/;
/** What repositories of packages are called. Sources: Red Hat content sets, SUSE products and modules, packages.microsoft.com. */
const REPOSITORY =
  /^(?:[a-z0-9._-]*-(?:debug-|source-)?rpms|sle-(?:product|module)-[a-z0-9._-]+|packages-microsoft-com-[a-z0-9._-]+)$/;
const TECHNICAL =
  /^(?:x64|x86|x86_64|i[3-6]86|aarch64|noarch|x32|amd64|arm64|utf-?8|utf-?16|sha-?\d+|md5|tls-?1[._]\d|ipv[46]|http2?|o365|m365|base64|log4j|k8s|h264|s0|s1|s2|http\d|iso\d+|cve-.*|v\d+|c\d?|i18n|e2e|[24]xx|5xx|[2-5]\d\d-.*|p[0-9]|sev-?\d|ms\d\d-\d+|az-\d+|top-?\d+|inc\d+|chg\d+|req\d+|(?:no-|enable-)?auto-upgrade(?:-minor-version)?|python[23](?:\.\d{1,2})?)$/;

/** Whether a text can name a machine at all: letters, digits, `-`, `_`, `.`, at most 64 of them. */
export function canNameMachine(text: string): boolean {
  return text.length <= LONGEST && VALID.test(text) && /[a-z0-9]/.test(text) && !text.includes('..');
}

/** Whether a word is built as people build host names, so that it names a machine wherever it stands. */
export function looksLikeMachineName(word: string): boolean {
  if (!canNameMachine(word) || !/[a-z]/.test(word)) return false;
  if (isKnownOtherwise(word)) return false;
  if (word.includes('.')) return looksLikeDomainName(word);
  if (/\d/.test(word)) return !/^\d+[a-z]{1,2}$/.test(word);
  return /[-_]/.test(word) && isCompoundName(word.split(/[-_]/).filter((part) => part !== ''));
}

/** What parts of names say: of what kind a machine is, or when a schedule runs. */
const OF_NAMES =
  /^(?:vm|srv|svr|host|node|box|db|sql|web|app|api|dc|fs|gw|gateway|proxy|relay|mail|mq|pc|ap|ts|vdi|jump|edge|lab|dev|test|stage|prod|[a-z]|(?:week|month|night|dai|quarter)ly|sun|sunday|mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|night)$/;

/** "payroll-db" and "weekly-sat" are names; "up-to-date" and "self-renewing" are made of words. */
function isCompoundName(parts: readonly string[]): boolean {
  if (parts.every((part) => isOrdinaryWord(part))) return false;
  return parts.some((part) => OF_NAMES.test(part) || !(isOrdinaryWord(part) || COMMON_WORDS.has(part)));
}

/** Whether a plain word in the place of a machine names one: any that says nothing else. */
export function canBePlainName(word: string): boolean {
  return (
    canNameMachine(word) &&
    /[a-z]/.test(word) &&
    !isKnownOtherwise(word) &&
    !isOrdinaryWord(word) &&
    word.length > 1
  );
}

/** Whether a plain word where a machine may stand names one: a common word is rather a word. */
export function canBeNameInPassing(word: string): boolean {
  return canBePlainName(word) && !COMMON_WORDS.has(word);
}

function looksLikeDomainName(word: string): boolean {
  const labels = word.split('.');
  if (labels.length >= 3) return labels.some((label) => /[a-z]/.test(label));
  return PRIVATE_DOMAIN.test(word) || /\d/.test(labels[0] ?? '');
}

function isKnownOtherwise(word: string): boolean {
  return [MICROSOFT_HOST, NAMESPACE, FILE, ERROR_SYMBOL, SYSTEM_RELEASE, CMDLET, REPOSITORY, TECHNICAL].some(
    (pattern) => pattern.test(word),
  );
}
