import { writeFileSync } from 'node:fs';
import { appPackage } from './app-package.ts';

const OUTPUT = 'updateops-teams-app.zip';

try {
  writeFileSync(
    OUTPUT,
    appPackage(process.env.MicrosoftAppId ?? '', process.env.UPDATEOPS_SSO_CLIENT_ID ?? ''),
  );
  process.stdout.write(`${OUTPUT} written: upload it in the Teams admin center, or in Teams under Apps.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
