import { enableCompileCache } from 'node:module';

// Compiled code is kept between starts, which makes the second one about a third faster.
enableCompileCache();
const { runCommand } = await import('./commands/run-command.ts');

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
});
