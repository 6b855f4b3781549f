import { enableCompileCache } from 'node:module';

// Compiled code is kept between starts, which makes the second one about a third faster.
enableCompileCache();
const { runCommand } = await import('./commands/run-command.ts');

// Nobody reads on: a server stops as when it is asked to, and what only prints has nothing left to do.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.stderr.write(`standard output cannot be written: ${message}\n`);
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit();
});
process.stderr.on('error', () => {});

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
});
