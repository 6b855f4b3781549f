import { decodeError } from './decode-error.ts';
import type { Explanation } from './explanation.ts';
import { knownError } from './known-error.ts';

/** Why a computer could not be registered with the retired Update Management. */
export type RegistrationError =
  | 'tls-mismatch'
  | 'proxy-altered-response'
  | 'tls-interception'
  | 'access-denied'
  | 'registered-to-other-workspace'
  | 'rsa-folder-unreadable';

export interface SaidRegistrationError {
  readonly error: RegistrationError;
  /** What the text says, letter for letter. */
  readonly quote: string;
}

/** Ids of the decoder. Refused access means something else here than where updates are installed. */
const IDS: Readonly<Record<RegistrationError, string>> = {
  'tls-mismatch': 'sec-e-algorithm-mismatch',
  'proxy-altered-response': 'altered-response',
  'tls-interception': 'intercepted-certificate',
  'access-denied': '0x80070005',
  'registered-to-other-workspace': 'registered-to-another-account',
  'rsa-folder-unreadable': 'certificate-creation-exception',
};

const BY_ID: ReadonlyMap<string, RegistrationError> = new Map(
  Object.entries(IDS).map(([error, id]) => [id, error as RegistrationError]),
);

const ACCESS_DENIED: Explanation = {
  means: {
    en: 'Windows refused the agent access while it registered: the service account of the agent, its certificate store or its registry keys lack rights, or security software is in the way.',
    ja: '登録処理中に、Windows がエージェントのアクセスを拒否しました。エージェントのサービス アカウント、証明書ストア、レジストリ キーの権限不足か、セキュリティ ソフトウェアによる遮断です。',
  },
  firstStep: {
    en: 'Let the service HealthService run as Local System, give SYSTEM full control of HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker and of C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys, look what the security software or the proxy has blocked, and register again.',
    ja: 'サービス HealthService を Local System で実行し、HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker と C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys に SYSTEM のフル コントロールを付与し、セキュリティ ソフトウェアやプロキシの遮断履歴を確認してから、登録をやり直します。',
  },
  remedy: 'repair-in-guest',
};

/** What a failed registration means and what to do first. */
export function explainRegistrationError(error: RegistrationError): Explanation {
  if (error === 'access-denied') return ACCESS_DENIED;
  const explanation = knownError(IDS[error]);
  if (explanation === null) throw new Error(`${IDS[error]} is no error that is known`);
  return explanation;
}

/** Beside words of a registration, refused access needs no code. */
const REFUSED = /Access is denied|アクセスが拒否されました/i;
const OF_A_REGISTRATION = /Register Machine|Registration Failed|HybridRegistration|HybridAgent/i;

/**
 * The failed registrations that texts tell of, each once, in the order of the texts. Where the certificate could not be created, refused access
 * is only its reason.
 */
export function registrationErrorsIn(texts: readonly string[]): readonly SaidRegistrationError[] {
  const said = texts.flatMap((text) => {
    const decoded = decodeError([text]).flatMap(({ id, quote }): readonly SaidRegistrationError[] => {
      const error = BY_ID.get(id);
      return error === undefined ? [] : [{ error, quote }];
    });
    const refused = REFUSED.exec(text)?.[0];
    const all =
      refused !== undefined && OF_A_REGISTRATION.test(text)
        ? [...decoded, { error: 'access-denied', quote: refused } as const]
        : decoded;
    const isOfCertificate = all.some(({ error }) => error === 'rsa-folder-unreadable');
    return all.filter(({ error }) => !(isOfCertificate && error === 'access-denied'));
  });
  return [...new Map(said.toReversed().map((each) => [each.error, each])).values()].toReversed();
}
