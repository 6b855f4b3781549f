import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { BILL_OF_MATERIALS, licenceList, withFoundLicences } from './bill-of-materials.ts';

const SBOM = 'sbom.cdx.json';
const LICENCES = 'licences.csv';

/**
 * `npm run sbom`: the bill of materials of what production installs (CycloneDX) and the licence of each package, both out of the
 * lock file, without a network.
 */
const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--omit=dev'],
  { encoding: 'utf8' },
);
try {
  if (status !== 0) throw new Error(`npm sbom ended with ${status}: ${stderr}`);
  const bill = withFoundLicences(BILL_OF_MATERIALS.parse(JSON.parse(stdout)));
  const licences = licenceList(bill);
  writeFileSync(SBOM, `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(LICENCES, `package,licence,stated in\n${licences.join('\n')}\n`);
  process.stdout.write(`${SBOM} and ${LICENCES} written: ${licences.length} packages.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
