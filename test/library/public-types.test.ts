import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const INDEX = fileURLToPath(new URL("../../src/index.ts", import.meta.url));
const SOURCES = dirname(INDEX) + sep;

const program = ts.createProgram([INDEX], {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  skipLibCheck: true,
  types: ["node"],
});
const checker = program.getTypeChecker();

const resolved = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} exports nothing`);
  return checker.getExportsOfModule(module);
}

const exported = exportsOf(INDEX).map((symbol) => ({ name: symbol.name, symbol: resolved(symbol) }));
const known = new Set(exported.map(({ symbol }) => symbol));

/** What a user sees of a declaration: all of a type, the signature of a function, the annotation of a constant. */
function visibleParts(declaration: ts.Declaration): readonly ts.Node[] {
  if (ts.isFunctionDeclaration(declaration))
    return [...declaration.parameters, ...(declaration.type === undefined ? [] : [declaration.type])];
  if (ts.isVariableDeclaration(declaration)) return declaration.type === undefined ? [] : [declaration.type];
  if (ts.isClassDeclaration(declaration))
    return declaration.members.filter((member) => !ts.isMethodDeclaration(member));
  return [declaration];
}

/** Names of this project's types that a node mentions. */
function mentioned(node: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isExpressionWithTypeArguments(child) || ts.isTypeReferenceNode(child)) {
      const at = ts.isTypeReferenceNode(child) ? child.typeName : child.expression;
      const symbol = checker.getSymbolAtLocation(at);
      if (symbol !== undefined) found.push(resolved(symbol));
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found.filter((symbol) =>
    (symbol.declarations ?? []).some(
      (declaration) =>
        declaration.getSourceFile().fileName.startsWith(SOURCES) &&
        !ts.isTypeParameterDeclaration(declaration),
    ),
  );
}

/** `["a", "b"] as const`, or plain arithmetic: a reader sees the type. */
const speaksForItself = (value: ts.Expression | undefined) =>
  value !== undefined && (ts.isAsExpression(value) || ts.isBinaryExpression(value));

const documented = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0;

describe("the public API", () => {
  it("exports every type that its signatures and types mention", () => {
    const forgotten = exported.flatMap(({ name, symbol }) =>
      (symbol.declarations ?? [])
        .flatMap(visibleParts)
        .flatMap(mentioned)
        .filter((type) => !known.has(type))
        .map((type) => `${name} mentions ${type.name}`),
    );
    expect([...new Set(forgotten)]).toEqual([]);
  });

  it("says the type of every function and constant itself", () => {
    const inferred = exported.filter(({ symbol }) =>
      (symbol.declarations ?? []).some(
        (declaration) =>
          (ts.isFunctionDeclaration(declaration) && declaration.type === undefined) ||
          (ts.isVariableDeclaration(declaration) &&
            declaration.type === undefined &&
            !speaksForItself(declaration.initializer)),
      ),
    );
    expect(inferred.map(({ name }) => name)).toEqual([]);
  });

  it("documents every name", () => {
    expect(exported.filter(({ symbol }) => !documented(symbol)).map(({ name }) => name)).toEqual([]);
  });
});
