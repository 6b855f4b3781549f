import { isoDurationInMs } from '../../iso-duration.ts';
import type { InstallRequest } from './install-request.ts';
import type { PatchedMachine } from './machine.ts';
import { namedClassification } from './patch-classification.ts';

/** Why a provider refuses an installation; null when it takes it. */
export function installRequestProblem({ osType }: PatchedMachine, request: InstallRequest): string | null {
  const { maximumDuration, windowsParameters, linuxParameters } = request;
  if (typeof maximumDuration === 'string' && isoDurationInMs(maximumDuration) === null)
    return `maximumDuration '${maximumDuration}' is not an ISO 8601 duration; write PT3H`;
  const parameters = osType === 'Windows' ? windowsParameters : linuxParameters;
  const name = osType === 'Windows' ? 'windowsParameters' : 'linuxParameters';
  if (parameters === undefined || parameters === null) return `${name} is missing for a ${osType} machine`;
  const unknown = parameters.classificationsToInclude?.find((one) => namedClassification(one) === null);
  if (unknown !== undefined)
    return `${name}.classificationsToInclude names '${unknown}', which is no classification; write Critical or Security`;
  const chosen = Object.entries(parameters).filter(
    ([key, value]) => key.endsWith('ToInclude') && Array.isArray(value) && value.length > 0,
  );
  return chosen.length > 0 ? null : `${name} selects nothing; name a classification or a patch to include`;
}
