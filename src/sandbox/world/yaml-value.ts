import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  visit,
} from 'yaml';
import { WorldError } from './world-error.ts';
import type { WorldProblem } from './world-problem.ts';

/** What the parser has open at once, several for a level: each costs it time for every token that follows. */
const MOST_OPEN = 300;

/**
 * The value of a YAML 1.2 text. Throws a WorldError for what is none, for a key that stands twice and an alias without its anchor, each
 * with its line. Costs as many steps as the text is long, whatever stands in it.
 */
export function yamlValue(text: string, source: string): unknown {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const lineAt = (offset: number) => `line ${lines.linePos(offset).line}`;
  const refused = (path: string, reason: string): WorldProblem => ({ path, says: `is not YAML: ${reason}` });

  function* tokens(): Generator<CST.Token> {
    const parser = new Parser(lines.addNewLine);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > MOST_OPEN)
        throw new WorldError(source, [refused(lineAt(parser.offset), 'it is nested too deeply')]);
    }
    yield* parser.end();
  }

  // Keys are compared below: the parser compares each with each, and a map of 20,000 takes it seconds.
  const composer = new Composer({
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
  });
  const [document, another] = composer.compose(tokens(), true, text.length);
  if (document === undefined) return null;
  const problems = [
    ...document.errors.map(({ message, pos: [offset] }) =>
      refused(lineAt(offset), message.split('\n')[0] ?? ''),
    ),
    ...(another === undefined
      ? []
      : [refused(lineAt(another.range[0]), 'a second document begins; keep one of them')]),
    ...wrongNames(document).map(({ offset, reason }) => refused(lineAt(offset), reason)),
  ];
  if (problems.length > 0) throw new WorldError(source, problems);
  // Aliases are not counted here: a value is made once however often it is named, and fileShape counts its copies.
  return document.toJS({ maxAliasCount: -1 });
}

interface WrongName {
  readonly offset: number;
  readonly reason: string;
}

/**
 * Keys that stand twice in one map or are no text, and aliases of what is not there: the parser itself finds the latter only when it makes values, and then
 * throws without a place.
 */
function wrongNames(document: Document.Parsed<ParsedNode>): readonly WrongName[] {
  const found: WrongName[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node) {
      const [offset = 0] = node.range ?? [];
      if (isAlias(node)) {
        if (!anchors.has(node.source))
          found.push({ offset, reason: `no anchor &${node.source} stands before *${node.source}` });
        return;
      }
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) {
          found.push({
            offset,
            reason: 'a key is a list, an object or an alias; write text',
          });
          continue;
        }
        if (keys.has(key.value))
          found.push({
            offset: key.range?.[0] ?? offset,
            reason: `map keys must be unique, and ${JSON.stringify(key.value)} stands twice`,
          });
        keys.add(key.value);
      }
    },
  });
  return found;
}
