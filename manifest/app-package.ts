import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const HERE = new URL('./', import.meta.url);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The Teams app manifest with the bot's app id filled in. `ssoClientId`: the app registration that people sign in to, where the bot acts as them; '' where it does not. Throws
 * when an id is none.
 */
export function filledManifest(appId: string, ssoClientId = ''): string {
  if (!GUID.test(appId)) {
    throw new Error(`MicrosoftAppId: '${appId}' is not a GUID; set it to the app id of the Azure Bot`);
  }
  const filled = text('manifest.json').replaceAll('{{MicrosoftAppId}}', appId);
  if (ssoClientId === '') return filled;
  if (!GUID.test(ssoClientId))
    throw new Error(
      `UPDATEOPS_SSO_CLIENT_ID: '${ssoClientId}' is not a GUID; set it to the client id of the app registration, or remove it`,
    );
  // Source: Teams, update the app manifest for single sign-on.
  const signIn = {
    webApplicationInfo: { id: ssoClientId, resource: `api://botid-${appId}` },
    validDomains: ['token.botframework.com'],
  };
  return `${JSON.stringify({ ...JSON.parse(filled), ...signIn }, null, 2)}\n`;
}

/** The zip that Teams takes as an app: manifest, translation, icons. The same input gives the same bytes. */
export function appPackage(appId: string, ssoClientId = ''): Uint8Array {
  const encode = (content: string) => new TextEncoder().encode(content);
  const files = {
    'manifest.json': encode(filledManifest(appId, ssoClientId)),
    'ja.json': encode(text('ja.json')),
    'color.png': readFileSync(new URL('color.png', HERE)),
    'outline.png': readFileSync(new URL('outline.png', HERE)),
  };
  return zipSync(files, { mtime: '2026-01-01T00:00:00Z' });
}

function text(file: string): string {
  return readFileSync(new URL(file, HERE), 'utf8');
}
