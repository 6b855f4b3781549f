import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { appPackage, filledManifest } from '../../manifest/app-package.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';

const SSO_APP = '55555555-5555-4555-8555-555555555555';
const APP_ID = '3c4f8a52-6a0b-4f0e-9c8e-0d8f5f0f7a11';

describe('the Teams app package', () => {
  it('has a manifest that Microsoft’s schema accepts', async () => {
    const manifest = JSON.parse(filledManifest(APP_ID));
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
  });

  it('names the app registration that people sign in to where there is one, and Microsoft’s schema accepts that', async () => {
    const manifest = JSON.parse(filledManifest(APP_ID, SSO_APP));
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
    assert.deepEqual(manifest.webApplicationInfo, { id: SSO_APP, resource: `api://botid-${APP_ID}` });
    assert.deepEqual(manifest.validDomains, ['token.botframework.com']);
    assert.equal(JSON.parse(filledManifest(APP_ID)).webApplicationInfo, undefined);
    assert.throws(() => appPackage(APP_ID, 'x'), /UPDATEOPS_SSO_CLIENT_ID/);
  });

  it('holds manifest, translation and both icons in the sizes Teams asks for', () => {
    const files = unzipSync(appPackage(APP_ID));
    assert.deepEqual(Object.keys(files).toSorted(), ['color.png', 'ja.json', 'manifest.json', 'outline.png']);
    assert.deepEqual(pngSize(files['color.png']), [192, 192]);
    assert.deepEqual(pngSize(files['outline.png']), [32, 32]);
  });

  it('is the same for the same id', () => {
    assert.deepEqual(appPackage(APP_ID), appPackage(APP_ID));
  });

  it('offers only questions that can be asked, in both languages', () => {
    const { bots } = JSON.parse(filledManifest(APP_ID));
    const commands: readonly { title: string }[] = bots[0].commandLists[0].commands;
    const translation = JSON.parse(readFileSync(new URL('../../manifest/ja.json', import.meta.url), 'utf8'));
    for (const [index, { title }] of commands.entries()) {
      const topic =
        CATALOGUE.topics.find(({ example }) => example.en === title) ??
        assert.fail(`nothing is asked by: ${title}`);
      assert.equal(translation[`bots[0].commandLists[0].commands[${index}].title`], topic.example.ja);
    }
  });

  for (const appId of ['', 'x', '{{MicrosoftAppId}}']) {
    it(`refuses '${appId}' as app id, naming the setting`, () => {
      assert.throws(() => appPackage(appId), /MicrosoftAppId/);
    });
  }
});

/** Width and height stand in the IHDR chunk. Source: PNG specification, 11.2.2. */
function pngSize(png: Uint8Array | undefined): readonly number[] {
  const view = new DataView((png ?? new Uint8Array(24)).slice(16, 24).buffer);
  return [view.getUint32(0), view.getUint32(4)];
}
