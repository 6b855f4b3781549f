import type { SYMPTOMS } from '../../model/concept.ts';

/** Complaints about the retired Update Management, in English; `en.ts` says how the words are written. */
export const ENGLISH_LEGACY_SYMPTOMS = {
  'not-listed': [
    'missing|absent|gone|vanished|disappeared|removed|dropped|lacking from|in|out|under ... [legacy|automation]',
    '[legacy] ... missing|absent|gone|lacks|misses|lacking|nowhere|there',
    '[legacy|automation] ... not|nowhere|never|without ... list|lists|listed|show|shows|shown|showing|display|displayed|appear|appears|know|see|include|included|contain|there|find|found|them|visible',
    'not|nowhere|never|neither ... list|listed|show|shown|showing|display|displayed|appear|appeared|appears|appearing|visible|found|find|see|seen|turn|part|included|in ... [legacy|automation]',
    'not|nowhere|never ... in|part .. list|lists|listing|portal|blade|console|view|overview',
    'portal|blade|console|list|view ... not|never ... show|shows|list|lists|display|displays|contain|find',
    'not .. listed|shown|displayed|visible ... portal|console|blade|list|view',
    '[legacy] ... says|shows|displays|keeps|tab|is|was ... not configured',
    'not configured ... [legacy]',
    '[legacy] ... leaves|leave|left .. out',
    'left out of|by|in [legacy]',
    'no|without entry|trace|row|rows ... [legacy]',
    'dropped|disappeared|vanished|removed|gone out|of|from|by ... list|lists|account|view|portal|[legacy]',
    'dropped|removed|forgotten|lost|omitted by|from [legacy]',
    'invisible|absent|lacks|misses ... [legacy]',
    'where did|has|is ... [legacy]',
    'overquota|quota',
    'solutions ... without|lacks|not .. updates',
    'updates is not among|in|listed',
  ],
  'being-configured': [
    'being|getting|still configured',
    'configuring',
    'configuration .. stuck|hangs|pending|forever|never|not|unfinished|incomplete|progress',
    'components for the ... have been enabled',
    'stuck|hangs|hanging|waiting|waits ... configured|configuration|configure|setup',
    'not|never ... finish|finishes|finished|complete|completes|leave|leaves|get|gets|past .. configuring|configuration|configured|setup',
    'up to 15 minutes',
  ],
  'enable-failure': [
    'fail|fails|failed|failing|failure|unable|error|errors|impossible to|of|in|on|while|when|during? enable|enabling|enablement|activate|activating|activation|turn|turning|switch|switching|onboard|onboarding',
    'not|cannot|never|unable|refuses|refused ... enable|enabled|enabling|activate|activated|activating|switch|onboard|onboarded',
    'not|cannot|unable .. turn|turned|switch|switched ... on',
    'enable|enabling|enablement|activating|activation|onboarding ... fail|fails|failed|failing|failure|error|errors|aborted|impossible|broke|not|stops|rejected|unsuccessful',
    'not be enabled',
  ],
} satisfies Partial<Record<(typeof SYMPTOMS)[number], readonly string[]>>;
