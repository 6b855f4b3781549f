import { SERVICE_ERROR_SHEET } from '../codes/service-error-sheet.ts';
import { checkTranscript } from './support/transcript.ts';

const NAMES = SERVICE_ERROR_SHEET.map(([name]) => name);

describe('an error of a service that is called by its name alone', () => {
  checkTranscript(
    'en',
    NAMES.flatMap((name) => [
      [`explain ${name}`, 'diagnose update-agent-error'],
      [`what does ${name} mean?`, 'diagnose update-agent-error'],
      [`what is the error ${name.toLowerCase()}?`, 'diagnose update-agent-error'],
    ]),
  );
  checkTranscript(
    'ja',
    NAMES.flatMap((name) => [
      [`${name} って何?`, 'diagnose update-agent-error'],
      [`${name} とは`, 'diagnose update-agent-error'],
      [`エラー ${name} の意味`, 'diagnose update-agent-error'],
    ]),
  );
});

describe('a text that is known, behind words that only ask what it means', () => {
  const TEXTS = [
    'E: Could not get lock /var/lib/dpkg/lock-frontend - open (11: Resource temporarily unavailable)',
    'E: Unable to correct problems, you have held broken packages.',
    'Curl error (58): Problem with the local SSL certificate',
    'DB_RUNRECOVERY: Fatal error, run database recovery',
  ];
  checkTranscript(
    'en',
    TEXTS.map((text) => [`what does this mean: ${text}`, 'diagnose update-agent-error']),
  );
  checkTranscript(
    'ja',
    TEXTS.map((text) => [`これはどういう意味: ${text}`, 'diagnose update-agent-error']),
  );
});

describe('a word that is no error where it stands', () => {
  checkTranscript('en', [
    ['do the schedules of vm-01 conflict?', 'diagnose patch-orchestration-conflict', 'vm-01'],
    ['is there a conflict of schedules on vm-01?', 'diagnose patch-orchestration-conflict', 'vm-01'],
  ]);
});
