import assert from 'node:assert/strict';
import { unreadOnly } from '../../src/actions/install-updates/how-much.ts';
import { selection } from '../../src/actions/install-updates/installation.ts';
import { hear } from '../../src/ask/hear.ts';
import { wantedIn } from '../../src/model/wanted.ts';

const wantedOf = (text: string) => wantedIn({ text, entities: hear(text, 'anything').entities });

const USUAL = 'Critical, Security';
const EVERY = 'Critical, Security, UpdateRollUp, FeaturePack, ServicePack, Definition, Tools, Updates';

/** Which classes are installed on Windows, as it is said. */
const CLASSES: readonly (readonly [text: string, classes: string])[] = [
  ['install updates on web01', USUAL],
  ['install all updates on web01', EVERY],
  ['install everything on web01', EVERY],
  ['install all of them', EVERY],
  ['install updates on all machines', USUAL],
  ['install them on all servers', USUAL],
  ['install all security updates on web01', 'Security'],
  ['install update rollups on web01', 'UpdateRollUp'],
  ['install updates including rollups on web01', `${USUAL}, UpdateRollUp`],
  ['web01にパッチ当てて', USUAL],
  ['web01に全部のパッチ当てて', EVERY],
  ['残ってる3件全部入れて', EVERY],
  ['全部のサーバに更新を当てて', USUAL],
  ['web01に重要とセキュリティだけ当てといて', USUAL],
  ['web01にクリティカルとセキュリティだけ当てて', USUAL],
  ['重要なサーバーにセキュリティ更新を当てて', 'Security'],
  ['web01にロールアップも含めて当てて', `${USUAL}, UpdateRollUp`],
];

/** Packages that are installed on Linux by name. */
const PACKAGES: readonly (readonly [text: string, packages: string])[] = [
  ['install only openssl on app-osa-01', 'openssl'],
  ['patch just the kernel on app-osa-01', 'kernel'],
  ['install curl and sudo on app-osa-01', 'curl, sudo'],
  ['app-osa-01にopensslだけ当てて', 'openssl'],
  ['curlとopensslをapp-osa-01に入れて', 'curl, openssl'],
  ['curlとopensslを入れて', 'curl, openssl'],
  ['app-osa-01 の openssl が古い', ''],
  ['why did openssl fail on app-osa-01', ''],
];

/** What alone is to be installed, and cannot be told; empty: nothing of the kind is said. */
const UNREAD: readonly (readonly [text: string, what: string])[] = [
  ['install only the .NET update on web01', 'the .net update'],
  ['just apply the cumulative update to web01', ''],
  ['only apply the cumulative update to web01', 'the cumulative update'],
  ['web01に.NETの更新だけ当てて', '.netの更新'],
  ['web01に今月の累積更新だけ当てて', '今月の累積更新'],
  ['install only on web01', ''],
  ['just install updates on web01', ''],
  ['install only security updates on web01', ''],
  ['install only KB5031364 on web01', ''],
  ['web01だけ当てて', ''],
  ['web01に更新プログラムだけインストールして', ''],
  ['今だけ当てて', ''],
];

describe('how much is installed', () => {
  for (const [text, classes] of CLASSES)
    it(`of which classes: ${text}`, () =>
      assert.equal(selection(wantedOf(text), 'windows').classificationsToInclude?.join(', '), classes));

  for (const [text, packages] of PACKAGES)
    it(`of which packages: ${text}`, () => assert.equal(wantedOf(text).packages.join(', '), packages));

  for (const [text, what] of UNREAD)
    it(`is ${what === '' ? 'told' : 'refused where it is not'}: ${text}`, () => {
      const refused = unreadOnly(wantedOf(text));
      assert.equal(/"only (?<what>.+)" means/.exec(refused?.en ?? '')?.groups?.what ?? '', what);
    });
});
