import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CODE_SYMBOLS } from '../../src/codes/code-symbols.ts';
import { decodeError } from '../../src/codes/decode-error.ts';
import { CODE_SHEET } from './code-sheet.ts';

/** A text, and the codes it names with what it says of each, in order. */
const TEXTS: readonly (readonly [
  text: string,
  ...named: readonly (readonly [id: string, quote: string])[],
])[] = [
  ['what does 0x8024402C mean?', ['0x8024402c', '0x8024402C']],
  ['whats 0x8O24402C', ['0x8024402c', '0x8O24402C']],
  ['0X8024402c', ['0x8024402c', '0X8024402c']],
  ['0xFFFFFFFF8024402C', ['0x8024402c', '0xFFFFFFFF8024402C']],
  ['[HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]', ['0x800f081f', '0x800f081f']],
  ['Exception form HRESULT: 0x80070005(E_ACCESSDENIED)', ['0x80070005', '0x80070005']],
  ['0x80072EE2で失敗する', ['0x80072ee2', '0x80072EE2']],
  [
    'エラー0x80072EE2が出て、その後0x8024001Eになった',
    ['0x80072ee2', '0x80072EE2'],
    ['0x8024001e', '0x8024001E'],
  ],
  ['０ｘ８０２４４０２Ｃで失敗', ['0x8024402c', '０ｘ８０２４４０２Ｃ']],
  ['HRESULT: 8024402C', ['0x8024402c', '8024402C']],
  ['8024402C', ['0x8024402c', '8024402C']],
  [
    'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it. (Exception from HRESULT: 0x80070422)',
    [
      '0x80070422',
      'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it',
    ],
  ],
  ['80070005 access denied', ['0x80070005', '80070005']],
  ['Windows Update エラー 80070422', ['0x80070422', '80070422']],
  ['エラー コード：８００７２ＥＥ２', ['0x80072ee2', '８００７２ＥＥ２']],
  ['WindowsUpdate_80072EE2', ['0x80072ee2', '80072EE2']],
  ['error code (80240022).', ['0x80240022', '80240022']],
  ['installation failed: -2145107924.', ['0x8024402c', '-2145107924']],
  ['Failed with (−２１４５１０７９２４)', ['0x8024402c', '−２１４５１０７９２４']],
  ['コード-2145107924で失敗', ['0x8024402c', '-2145107924']],
  ['ResultCode=2149859372', ['0x8024402c', '2149859372']],
  ['エラー2149859372です', ['0x8024402c', '2149859372']],
  ['E_ACCESSDENIED on kiosk-31', ['0x80070005', 'E_ACCESSDENIED']],
  ['Agent *FAILED* WU_E_PT_HTTP_STATUS_DENIED', ['0x80244017', 'WU_E_PT_HTTP_STATUS_DENIED']],
  ['0x80240016, then 0x80240016 again', ['0x80240016', '0x80240016']],
  ['-2145107924 is 0x8024402C', ['0x8024402c', '-2145107924']],
  [
    'E: No space left on device (0x80070070)',
    ['package-manager-disk-full', 'No space left on device'],
    ['0x80070070', '0x80070070'],
  ],
];

/** Numbers and words that look alike, but name no error. */
const NOTHING = [
  '',
  'Exception from HRESULT: 0x……C',
  'machine 8024402C is slow',
  'ticket 81234567',
  'ticket 80072345',
  '80123456 bytes',
  '80072345 bytes read',
  '80072345 バイト',
  'error code 8024402c-1234-4000-8000-000000000000',
  '0x00000000',
  '0x00240005',
  '0x8024',
  '0x8024402C1',
  '2147483648 bytes',
  '-2147483648',
  'needs 2415919104 bytes',
  'vm-2145107924',
  '2149859372-1',
  '2149859372.5',
  'KB5031364',
  '2026-11-20T09:00:00Z',
];

describe('symbols of codes', () => {
  for (const [symbol, code] of Object.entries(CODE_SYMBOLS))
    it(`${symbol} is the ${code} that the bot explains`, () => {
      assert.ok(CODE_SHEET.some(([known]) => known === code));
      assert.deepEqual(
        decodeError([`(${symbol})`]).map(({ id, quote }) => [id, quote]),
        [[code, symbol]],
      );
    });
});

describe('decodeError', () => {
  for (const [text, ...named] of TEXTS) {
    it(`finds ${named.map(([id]) => id).join(', ')} in: ${text}`, () => {
      assert.deepEqual(
        decodeError([text]).map(({ id, quote }) => [id, quote]),
        named,
      );
    });
  }

  for (const text of NOTHING) {
    it(`finds nothing in: ${text}`, () => assert.deepEqual(decodeError([text]), []));
  }

  it('goes through the texts in order and names each error once', () => {
    const decoded = decodeError(['dpkg was interrupted', '0x80072EE2', 'HRESULT 0x80072ee2 and 0x80240024']);
    assert.deepEqual(
      decoded.map(({ id }) => id),
      ['package-manager-dpkg-interrupted', '0x80072ee2', '0x80240024'],
    );
    assert.equal(decoded[1]?.quote, '0x80072EE2');
  });

  /** What is said beside 0x80070643, and what it calls for. */
  const INSTALLERS: readonly (readonly [text: string, actions: readonly object[]])[] = [
    [
      'Installation of the update (KB5034439) failed. Hresult:0x80070643',
      [{ id: 'exclude-update', arguments: { kb: ['5034439'] } }],
    ],
    [
      'KB5034440, KB5034441 と KB5034129 で ０ｘ８００７０６４３',
      [{ id: 'exclude-update', arguments: { kb: ['5034440', '5034441'] } }],
    ],
    ['KB5034129 failed with 0x80070643', [{ id: 'collect-guest-evidence' }]],
    ['0x80070643', [{ id: 'collect-guest-evidence' }]],
    ['KB50344391 failed with 0x80070643', [{ id: 'collect-guest-evidence' }]],
    ['KB5031364: 0x80240020', [{ id: 'exclude-update', arguments: { kb: ['5031364'] } }]],
    ['0x80240020', [{ id: 'collect-guest-evidence' }]],
  ];
  for (const [text, actions] of INSTALLERS)
    it(`offers ${JSON.stringify(actions)} for: ${text}`, () => {
      assert.deepEqual(decodeError([text])[0]?.actions, actions);
    });

  it('puts what tells the reason before what only tells of a failure, and both before unknown codes', () => {
    const text = '0x8dead001, 0x80240022, VMExtensionProvisioningError, 0x80070643';
    assert.deepEqual(
      decodeError([text]).map(({ id }) => id),
      ['0x80070643', '0x80240022', 'vm-extension-provisioning-error', '0x8dead001'],
    );
  });

  const FACILITIES: readonly (readonly [code: string, en: RegExp, ja: RegExp])[] = [
    ['0x80244fff', /talked to the update server/, /更新サーバーと通信中/],
    ['0x80242fff', /update handler/, /更新ハンドラー/],
    ['0x80246fff', /download manager/, /ダウンロード マネージャー/],
    ['0x80248fff', /data store/, /データ ストア/],
    ['0x8024afff', /by the Windows Update Agent\./, /発生元は Windows Update エージェントです/],
    ['0x80072ee7', /WinINet or WinHTTP/, /WinINet/],
    ['0x80070714', /Win32/, /Win32/],
    ['0x800f09aa', /CBS/, /CBS/],
    ['0x80200010', /BITS/, /BITS/],
    ['0x80d03805', /Delivery Optimization/, /配信の最適化/],
    ['0x80004003', /COM/, /COM/],
    ['0xc1900101', /nor is its facility/, /ファシリティも特定できません/],
  ];
  for (const [code, en, ja] of FACILITIES) {
    it(`says of the unknown ${code} which facility it comes from and no more`, () => {
      const [decoded] = decodeError([`failed with ${code}`]);
      assert.equal(decoded?.id, code);
      assert.equal(decoded.isKnown, false);
      assert.equal(decoded.firstStep, null);
      assert.match(decoded.means.en, en);
      assert.match(decoded.means.ja, ja);
    });
  }

  it('reads every code of the sheet alike from hex, signed and unsigned decimal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODE_SHEET), fc.boolean(), ([code, signed], isUpper) => {
        const hex = isUpper ? code.toUpperCase() : code;
        const spellings = [hex, `HRESULT ${hex.slice(2)}`, String(signed), String(signed + 2 ** 32)];
        for (const spelling of spellings) {
          const [decoded, ...others] = decodeError([`失敗 (${spelling})`]);
          assert.equal(decoded?.id, code);
          assert.equal(decoded.isKnown, true);
          assert.deepEqual(others, []);
        }
      }),
    );
  });

  it('takes any text, quotes only what stands in it, and names nothing twice', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '0x',
        '８０２４',
        '8024402C',
        '-2145107924',
        'HRESULT: ',
        'No space left on device',
        '①',
        'が',
      ),
      fc.constantFrom(...CODE_SHEET.map(([code]) => code)),
    );
    const text = fc.array(fragment, { maxLength: 12 }).map((fragments) => fragments.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const decoded = decodeError(texts);
        const ids = decoded.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { id, quote } of decoded) {
          assert.match(id, /^(?:0x[89a-f][0-9a-f]{7}|[a-z]+(?:-[a-z0-9]+)+)$/);
          assert.ok(quote.length > 0 && texts.some((given) => given.includes(quote)));
        }
        assert.deepEqual(decodeError(texts), decoded);
      }),
    );
  });

  it('reads long hostile texts without backtracking away', function () {
    this.timeout(5_000);
    const parts = [
      'Release file ',
      'Failed to fetch 403 ',
      'rhui-1.microsoft.com ',
      'zypper exit ',
      'Unable to lock the ',
      'Public key for x',
      'HRESULT:8',
      '0xffffffff',
      '-2',
      '/var/a',
      '2145107924',
      'エラー',
      'unexpected return code (1) from package manager on command: a',
      'apt exit ',
      'curl error (58) rhui certificate ',
      '(Conflict',
      'Enable failed with exit code ',
    ];
    for (const part of parts) {
      assert.doesNotThrow(() => decodeError([part.repeat(Math.ceil(50_000 / part.length))]));
    }
  });
});
