import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoBag } from '../value.ts';
import { textOf } from './text-of.ts';

/** parse_path(): file paths, with either kind of slash, as bags of their parts. */
export const pathParsingFunctions: ScalarFunctions = {
  parse_path: ([text]) => parsePath(textOf(text)),
};

const scheme = String.raw`(?:(?<scheme>[a-z][a-z\d+.-]+):\/\/)?`;
const directory = String.raw`(?<directory>(?:(?<root>[a-z]:)?.*)?(?=[\\/])|)[\\/]?`;
const file = String.raw`(?<file>[^\\/:]*)(?::(?<stream>[^\\/]*))?`;
const path = new RegExp(`^${scheme}${directory}${file}$`, 'is');

function parsePath(text: string): KustoBag {
  const parts = path.exec(text)?.groups ?? {};
  const directoryPath = parts.directory ?? '';
  const fileName = parts.file ?? '';
  return new Map([
    ['Scheme', parts.scheme ?? ''],
    ['RootPath', parts.root ?? ''],
    ['DirectoryPath', directoryPath],
    ['DirectoryName', directoryPath.split(/[\\/]/).at(-1) ?? ''],
    ['Filename', fileName],
    ['Extension', /\.(?<extension>[^.]*)$/.exec(fileName)?.groups?.extension ?? ''],
    ['AlternateDataStreamName', parts.stream ?? ''],
  ]);
}
