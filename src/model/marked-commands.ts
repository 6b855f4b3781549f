import type { CodeLanguage } from './code-language.ts';

/** A command that a sentence names, and where it is typed. */
export interface MarkedCommand {
  readonly language: Extract<CodeLanguage, 'azure-cli' | 'powershell' | 'bash'>;
  readonly code: string;
}

/** Sentences mark what is typed with backticks; settings and paths, too. */
const MARKED = /`([^`\n]+)`/g;
const AZURE_CLI = /^az\s/;
/** A cmdlet is a verb and a noun; the others are what Windows alone has. */
const ON_WINDOWS =
  /^(?:[A-Z][a-z]+-[A-Z]\w+|(?:netsh|reg|gpresult|sc|wevtutil|DISM|dism|sfc|certutil|w32tm)\s)/;
const AZURE_POWERSHELL = /^[A-Z][a-z]+-Az[A-Z]/;
const ON_LINUX =
  /^(?:LANG=\S+\s)?(?:sudo|apt(?:-get|-mark|-cache)?|dpkg|dnf|yum|zypper|rpm|systemctl|journalctl|timedatectl|pro|cat|df|grep|last|ls|tail|find|ps|getenforce|uname)(?:\s|$)/;
const ON_EITHER = /^(?:azcmagent|curl|nslookup|ping)\s/;

/** What stands for something to be filled in: it cannot be run as it stands. */
const TO_FILL_IN = /<[^>]+>|…|\.\.\./;

/** The commands that a sentence names, each once, as far as they run as they stand; `osType`: those of another system are left out. */
export function markedCommands(
  sentence: string,
  osType: 'windows' | 'linux' | null = null,
): readonly MarkedCommand[] {
  const codes = new Set([...sentence.matchAll(MARKED)].map(([, code = '']) => code));
  return [...codes].flatMap((code) => {
    const language = TO_FILL_IN.test(code) ? null : languageOf(code, osType);
    return language === null ? [] : [{ language, code }];
  });
}

/** Null: nothing that is typed on such a machine. */
function languageOf(code: string, osType: 'windows' | 'linux' | null): MarkedCommand['language'] | null {
  if (AZURE_CLI.test(code)) return 'azure-cli';
  if (AZURE_POWERSHELL.test(code)) return 'powershell';
  if (ON_WINDOWS.test(code)) return osType === 'linux' ? null : 'powershell';
  if (ON_LINUX.test(code)) return osType === 'windows' ? null : 'bash';
  if (!ON_EITHER.test(code)) return null;
  return osType === 'windows' ? 'powershell' : 'bash';
}
