import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KqlNotModelled, KqlSemanticError } from '../../../../src/sandbox/kql/failure.ts';
import { xxHash64 } from '../../../../src/sandbox/kql/functions/xxhash64.ts';
import { fromJson } from '../../../../src/sandbox/kql/json.ts';
import { call, checkCalls, datetime } from './check-calls.ts';

const pathParts = (...parts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [
      'Scheme',
      'RootPath',
      'DirectoryPath',
      'DirectoryName',
      'Filename',
      'Extension',
      'AlternateDataStreamName',
    ].map((name, index) => [name, parts[index] ?? '']),
  );

describe('hash functions', () => {
  checkCalls([
    ['hash', ['World'], 1_846_988_464_401_551_951n],
    ['hash', ['Hello'], 753_694_413_698_530_628n],
    ['hash', ['World', 100n], 51n],
    ['hash_xxhash64', [datetime('2015-01-01')], 1_380_966_698_541_616_202n],
    ['hash_md5', ['World'], 'f5a7924e621e84c9280a9a27e1bcb7f6'],
    ['hash_md5', [datetime('2020-01-01')], '786c530672d1f8db31fee25ea8a9390b'],
    ['hash_sha1', ['World'], '70c07ec18ef89c5309bbb0937f3a6342411e1fdd'],
    [
      'hash_sha256',
      [datetime('2020-01-01')],
      'ba666752dc1a20eb750b0eb64e780cc4c968bc9fb8813461c1d7e750f302d71d',
    ],
  ]);

  it('xxHash64 of more than one stripe is the published one', () => {
    assert.equal(xxHash64(Buffer.from('Nobody inspects the spammish repetition')), 0xfbcea83c8a378bf1n);
  });

  it('hash() with a mod stays below it', () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt({ min: 1n, max: 1000n }), (text, mod) => {
        const hashed = call('hash', [text, mod]);
        assert.ok(typeof hashed === 'bigint' && hashed >= 0n && hashed < mod);
      }),
    );
  });

  it('hash() refuses a mod that is not positive', () => {
    assert.throws(() => call('hash', ['World', 0n]), KqlSemanticError);
  });

  it('hash() of a bag is not modelled', () => {
    assert.throws(() => call('hash', [new Map()]), KqlNotModelled);
  });
});

describe('encodings', () => {
  checkCalls([
    ['base64_encode_tostring', ['Kusto'], 'S3VzdG8='],
    ['base64_decode_tostring', ['S3VzdG8='], 'Kusto'],
    ['base64_decode_tostring', ['U3RyaW5n0KHR0tGA0L7Rh9C60LA='], ''],
    ['base64_decode_tostring', ['***'], ''],
    ['url_encode', ['https://www.bing.com/hello world'], 'https%3a%2f%2fwww.bing.com%2fhello+world'],
    [
      'url_encode_component',
      ['https://www.bing.com/hello world/'],
      'https%3a%2f%2fwww.bing.com%2fhello%20world%2f',
    ],
    ['url_decode', ['https%3a%2f%2fwww.bing.com%2f'], 'https://www.bing.com/'],
    ['unicode_codepoints_from_string', ['⒦⒰'], [9382n, 9392n]],
    ['unicode_codepoints_to_string', [[75n, 117n, 115n], 116n, 111n], 'Kusto'],
    ['isascii', ['Kusto'], true],
    ['isascii', ['é'], false],
  ]);

  it('url_decode() reads back what url_encode() writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(call('url_decode', [call('url_encode', [text])]), text);
      }),
    );
  });
});

describe('texts taken apart', () => {
  checkCalls([
    ['parse_version', ['0.0.0.5'], 5n],
    ['parse_version', ['0.0.3'], 300_000_000n],
    ['parse_version', ['1.2.3.4'], 1_000_000_020_000_000_300_000_004n],
    ['parse_version', ['1'], 1_000_000_000_000_000_000_000_000n],
    ['parse_version', ['1.2.3.4.5'], null],
    ['parse_version', ['1.123456789'], null],
    [
      'parse_csv',
      ['aa,"b,b,b",cc,"Escaping quotes: ""Title""","line1\nline2"'],
      ['aa', 'b,b,b', 'cc', 'Escaping quotes: "Title"', 'line1\nline2'],
    ],
    ['parse_csv', ['record1,a,b,c\nrecord2,x,y,z'], ['record1', 'a', 'b', 'c']],
    ['parse_csv', ['a,,'], ['a', '', '']],
    ['parse_urlquery', ['k1=v1&k2=v=2'], fromJson({ 'Query Parameters': { k1: 'v1', k2: 'v=2' } })],
    [
      'parse_url',
      ['scheme://username:password@host:1234/this/is/a/path?k1=v1&k2=v2#fragment'],
      fromJson({
        Scheme: 'scheme',
        Host: 'host',
        Port: '1234',
        Path: 'this/is/a/path',
        Username: 'username',
        Password: 'password',
        'Query Parameters': { k1: 'v1', k2: 'v2' },
        Fragment: 'fragment',
      }),
    ],
    ['parse_path', ['C:\\temp\\file.txt'], pathParts('', 'C:', 'C:\\temp', 'temp', 'file.txt', 'txt')],
    ['parse_path', ['temp\\file.txt'], pathParts('', '', 'temp', 'temp', 'file.txt', 'txt')],
    [
      'parse_path',
      ['file://C:/temp/file.txt:some.exe'],
      pathParts('file', 'C:', 'C:/temp', 'temp', 'file.txt', 'txt', 'some.exe'),
    ],
    [
      'parse_path',
      ['\\\\shared\\users\\temp\\file.txt.gz'],
      pathParts('', '', '\\\\shared\\users\\temp', 'temp', 'file.txt.gz', 'gz'),
    ],
    ['parse_path', ['/usr/lib/temp/file.txt'], pathParts('', '', '/usr/lib/temp', 'temp', 'file.txt', 'txt')],
  ]);
});

describe('IPv4 functions', () => {
  checkCalls([
    ['parse_ipv4', ['192.168.1.1'], 3_232_235_777n],
    ['parse_ipv4', ['192.168.1.1/24'], 3_232_235_776n],
    ['parse_ipv4', ['255.255.255.255/31'], 4_294_967_294n],
    ['parse_ipv4', ['256.0.0.1'], null],
    ['parse_ipv4_mask', ['127.0.0.1', 24n], 2_130_706_432n],
    ['ipv4_is_match', ['192.168.1.1/24', '192.168.1.255'], true],
    ['ipv4_is_match', ['192.168.1.1', '192.168.1.255'], false],
    ['ipv4_is_match', ['192.168.1.1', '192.168.1.0', 31n], true],
    ['ipv4_is_match', ['192.168.1.1/30', '192.168.1.255/24'], true],
    ['ipv4_is_match', ['x', '192.168.1.255'], null],
    ['ipv4_compare', ['192.168.1.1', '192.168.1.255'], -1n],
    ['ipv4_is_in_range', ['192.168.1.1', '192.168.1.255/24'], true],
    ['ipv4_is_in_range', ['192.168.2.1', '192.168.1.255/24'], false],
    ['ipv4_is_private', ['10.1.2.3/24'], true],
    ['ipv4_is_private', ['202.1.2.3'], false],
    ['ipv4_is_private', ['127.0.0.1'], false],
    ['ipv4_is_private', ['localhost'], null],
    ['ipv4_netmask_suffix', ['127.0.0.1/16'], 16n],
    ['ipv4_netmask_suffix', ['10.1.2.3'], 32n],
    ['format_ipv4', ['192.168.1.1', 24n], '192.168.1.0'],
    ['format_ipv4', ['192.168.1.1/24', 32n], '192.168.1.0'],
    ['format_ipv4', ['192.168.1.1/24', -1n], ''],
    ['format_ipv4_mask', ['192.168.1.1', 24n], '192.168.1.0/24'],
    ['format_ipv4_mask', [3_232_235_777n, 32n], '192.168.1.1/32'],
  ]);
});
