import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const HERE = new URL('./', import.meta.url);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The Teams app manifest with the bot's app id filled in. Throws when the id is none. */
export function filledManifest(appId: string): string {
  if (!GUID.test(appId)) {
    throw new Error(`MicrosoftAppId: '${appId}' is not a GUID; set it to the app id of the Azure Bot`);
  }
  return text('manifest.json').replaceAll('{{MicrosoftAppId}}', appId);
}

/** The zip that Teams takes as an app: manifest, translation, icons. The same input gives the same bytes. */
export function appPackage(appId: string): Uint8Array {
  const encode = (content: string) => new TextEncoder().encode(content);
  const files = {
    'manifest.json': encode(filledManifest(appId)),
    'ja.json': encode(text('ja.json')),
    'color.png': readFileSync(new URL('color.png', HERE)),
    'outline.png': readFileSync(new URL('outline.png', HERE)),
  };
  return zipSync(files, { mtime: '2026-01-01T00:00:00Z' });
}

function text(file: string): string {
  return readFileSync(new URL(file, HERE), 'utf8');
}
