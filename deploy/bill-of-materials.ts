import { z } from 'zod';

const LICENCE = z.union([
  z.object({ license: z.object({ id: z.string() }) }),
  z.object({ license: z.object({ name: z.string() }) }),
  z.object({ expression: z.string() }),
]);

const COMPONENT = z.looseObject({
  name: z.string(),
  version: z.string(),
  licenses: z.array(LICENCE).optional(),
});

/** What this project reads of a CycloneDX bill of materials; the rest is kept as it is. */
export const BILL_OF_MATERIALS = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(COMPONENT),
});

export type BillOfMaterials = z.infer<typeof BILL_OF_MATERIALS>;

/** The licence of a package whose package.json declares none, and the file of the package that grants it. */
export const FOUND_LICENCES: Readonly<Record<string, { readonly id: string; readonly file: string }>> = {
  'escape-regexp-component@1.0.2': { id: 'MIT', file: 'Readme.md' },
  'jspath@0.4.0': { id: 'MIT', file: 'LICENSE' },
};

/** A bill with the licences that are only found in the files of a package. */
export function withFoundLicences(bill: BillOfMaterials): BillOfMaterials {
  const components = bill.components.map((component) => {
    const found = FOUND_LICENCES[`${component.name}@${component.version}`];
    return component.licenses === undefined && found !== undefined
      ? { ...component, licenses: [{ license: { id: found.id } }] }
      : component;
  });
  return { ...bill, components };
}

/** One package a line: `name@version,licence,where the licence stands`; sorted. Throws for a package without any. */
export function licenceList({ components }: BillOfMaterials): readonly string[] {
  const lines = components.map(({ name, version, licenses }) => {
    const id = `${name}@${version}`;
    if (licenses === undefined)
      throw new Error(
        `${id} declares no licence; look into its files, and add what they say to FOUND_LICENCES in deploy/bill-of-materials.ts`,
      );
    return [id, licenses.map(textOf).join(' AND '), FOUND_LICENCES[id]?.file ?? 'package.json'].join(',');
  });
  return [...new Set(lines)].sort();
}

function textOf(licence: z.infer<typeof LICENCE>): string {
  if ('expression' in licence) return licence.expression;
  return 'id' in licence.license ? licence.license.id : licence.license.name;
}
