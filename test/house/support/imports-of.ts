import { posix } from 'node:path';
import ts from 'typescript';
import { findInSyntax } from './syntax.ts';

/** One import, re-export, `import()`, `require()`, `new Worker(new URL(…))` or `import('…')` type of a file. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** Path of the imported file from the project's root; null for a package or a module of Node. */
  readonly target: string | null;
  /** Package (`@azure/identity`) or module of Node (`node:fs`); null for a file. */
  readonly packageName: string | null;
  /** Types alone are imported: nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  /** Loaded where the file calls for it, not before the file itself. */
  readonly isDeferred: boolean;
  readonly line: number;
}

/** Everything a file imports, in source order. */
export function importsOf(syntax: ts.SourceFile): readonly Import[] {
  return findInSyntax(syntax, importIn).map(
    ({ found: { specifier, isTypeOnly, isDeferred = false }, line }) => {
      const isFile = specifier.startsWith('.');
      return {
        specifier,
        target: isFile ? posix.join(posix.dirname(syntax.fileName), specifier) : null,
        packageName: isFile ? null : packageOf(specifier),
        isTypeOnly,
        isDeferred,
        line,
      };
    },
  );
}

interface Found {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  readonly isDeferred?: boolean;
}

function importIn(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, isTypeOnly: areTypesAlone(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return literal(node.argument.literal, true);
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    const found = literal(node.arguments[0], false);
    return found && { ...found, isDeferred: true };
  }
  if (isNew(node, 'Worker') && node.arguments?.[0] && isNew(node.arguments[0], 'URL')) {
    const found = literal(node.arguments[0].arguments?.[0], false);
    return found && { ...found, isDeferred: true };
  }
  return null;
}

function isNew(node: ts.Node, name: string): node is ts.NewExpression {
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function areTypesAlone(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function isLoading(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require') ||
    callee.getText() === 'require.resolve'
  );
}

function literal(node: ts.Node | undefined, isTypeOnly: boolean) {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, isTypeOnly } : null;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
