import assert from 'node:assert/strict';
import { OPTIONS } from './command-options.ts';

/** A line of PowerShell that sets a variable or pipes on is of the cmdlets that stand in it. */
export function assertKnown(line: string): void {
  // What stands in quotes has bars of its own: a query of Resource Graph.
  for (const part of withoutLiterals(line)
    .split(/ \| |^\$\w+ = /)
    .filter((each) => each !== '')) {
    if (/^(?:[#}$]|@\{)/.test(part)) continue;
    const command = Object.keys(OPTIONS)
      .filter((name) => part === name || part.startsWith(`${name} `))
      .sort((left, right) => right.length - left.length)[0];
    assert.ok(command, `no known command: ${line}`);
    const used = part.match(/(?<= )--?[A-Za-z][\w-]*/g) ?? [];
    assert.deepEqual(
      used.filter((option) => !OPTIONS[command]?.includes(option)),
      [],
      line,
    );
  }
}

function withoutLiterals(code: string): string {
  return code.replace(/'[^']*'|"[^"]*"/g, "''");
}
