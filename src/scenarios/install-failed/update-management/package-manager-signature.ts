import { saysPackageManager } from '../error-groups.ts';
import { packageManagerSignature } from '../package-manager-signature.ts';
import { recorded } from './recorded.ts';

/** The package manager failed in a deployment, and what it recorded says how. */
export const packageManagerSignatureInLegacy = recorded(packageManagerSignature, saysPackageManager);
