import { updateNotOffered } from '../../src/scenarios/update-not-offered/scenario.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { OF_UPDATE } from './update-not-offered/known-update.ts';
import { LEGACY_CASES } from './update-not-offered/legacy.ts';
import { OF_LICENCE } from './update-not-offered/licence.ts';
import { NOT_SERVED } from './update-not-offered/not-served.ts';
import { THRESHOLDS } from './update-not-offered/thresholds.ts';
import { OF_WSUS } from './update-not-offered/wsus.ts';

describe('update-not-offered', () =>
  proveScenario(
    updateNotOffered,
    [...NOT_SERVED, ...OF_LICENCE, ...OF_WSUS, ...OF_UPDATE, ...LEGACY_CASES],
    THRESHOLDS,
  ));
