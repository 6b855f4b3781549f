import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  BILL_OF_MATERIALS,
  FOUND_LICENCES,
  licenceList,
  withFoundLicences,
} from '../../deploy/bill-of-materials.ts';

/** What may be taken into a product that is itself under MIT, without asking anybody. */
const PERMISSIVE =
  /,(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|Unlicense|0BSD|PostgreSQL|\(AFL-2\.1 OR BSD-3-Clause\)),/;

describe('the bill of materials', () => {
  const { stdout } = spawnSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'],
    { encoding: 'utf8' },
  );
  const declared = BILL_OF_MATERIALS.parse(JSON.parse(stdout));
  const bill = withFoundLicences(declared);

  it('names a permissive licence for every package that production installs', () => {
    const licences = licenceList(bill);
    assert.ok(licences.length > 100);
    assert.deepEqual(
      licences.filter((line) => !PERMISSIVE.test(line)),
      [],
    );
  });

  it('holds nothing that only the simulated tenant needs', () => {
    const names = bill.components.map(({ name }) => name);
    assert.ok(names.includes('botbuilder'));
    assert.deepEqual(
      names.filter((name) => name.startsWith('@kusto/')),
      [],
    );
  });

  it('adds the licences that the files of these packages grant, and no others', () => {
    for (const [id, { file }] of Object.entries(FOUND_LICENCES)) {
      const component = declared.components.find(({ name, version }) => `${name}@${version}` === id);
      assert.ok(component, `${id} is not installed any more`);
      assert.equal(component.licenses, undefined, `${id} declares its licence now`);
      const text = readFileSync(`node_modules/${component.name}/${file}`, 'utf8');
      assert.match(text, /MIT|Permission is hereby granted, free of charge/);
    }
  });

  it('is refused for a package without a licence, by its name', () => {
    const components = [{ name: 'nobody', version: '1.0.0' }];
    assert.throws(
      () => licenceList({ bomFormat: 'CycloneDX', components }),
      /nobody@1\.0\.0 declares no licence/,
    );
  });
});
