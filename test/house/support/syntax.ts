import ts from 'typescript';
import { textOfFile } from './project-files.ts';

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a TypeScript file of the project, parsed once. */
export function syntaxOf(path: string): ts.SourceFile {
  const syntax = parsed.get(path) ?? syntaxOfText(path, textOfFile(path));
  parsed.set(path, syntax);
  return syntax;
}

export function syntaxOfText(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every node of a file that `pick` takes something from, in source order. */
export function findInSyntax<Found>(
  syntax: ts.SourceFile,
  pick: (node: ts.Node) => Found | null,
): readonly { readonly found: Found; readonly line: number }[] {
  const all: { found: Found; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const found = pick(node);
    if (found !== null) all.push({ found, line: lineOf(syntax, node) });
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return all;
}

function lineOf(syntax: ts.SourceFile, node: ts.Node): number {
  return syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line + 1;
}
