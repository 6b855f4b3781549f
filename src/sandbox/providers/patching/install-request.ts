import { z } from 'zod';

const TEXTS = z.array(z.string()).nullish();

/** The body of installPatches; what is in neither provider's specification is refused by no one and changes nothing. */
export const installRequest = z.object({
  maximumDuration: z.string().nullish(),
  rebootSetting: z.enum(
    ['IfRequired', 'Never', 'Always'],
    'rebootSetting must be IfRequired, Never or Always',
  ),
  windowsParameters: z
    .object({
      classificationsToInclude: TEXTS,
      kbNumbersToInclude: TEXTS,
      kbNumbersToExclude: TEXTS,
      excludeKbsRequiringReboot: z.boolean().nullish(),
      maxPatchPublishDate: z.string().nullish(),
      patchNameMasksToInclude: TEXTS,
      patchNameMasksToExclude: TEXTS,
    })
    .nullish(),
  linuxParameters: z
    .object({
      classificationsToInclude: TEXTS,
      packageNameMasksToInclude: TEXTS,
      packageNameMasksToExclude: TEXTS,
      maintenanceRunId: z.string().nullish(),
    })
    .nullish(),
});

export type InstallRequest = z.infer<typeof installRequest>;
