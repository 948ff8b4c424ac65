import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_FIELDS } from '../../../src/view/method/analysis-fields.ts';

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** Every type that a file declares, by name, with the names of its fields. */
function typesIn(source: ts.SourceFile): readonly (readonly [string, ReadonlySet<string>])[] {
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
    const fields = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isPropertySignature(node)) fields.add(node.name.getText(source));
      node.forEachChild(visit);
    };
    statement.forEachChild(visit);
    return fields.size > 0 ? [[statement.name.text, fields] as const] : [];
  });
}

/** The types that a file takes from elsewhere, with the names of their fields. */
function typesTakenBy(source: ts.SourceFile): readonly (readonly [string, ReadonlySet<string>])[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const names = bindings.elements.map(({ name }) => name.text);
    const from = join(dirname(source.fileName), (moduleSpecifier as ts.StringLiteral).text);
    return typesIn(sourceOf(from)).filter(([name]) => names.includes(name));
  });
}

/** Name of every type of the results with the names of its fields, read from the source itself. */
function declaredFields(): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = globSync('src/analysis/{results.ts,results/*.ts}').map(sourceOf);
  return new Map([
    ...sources.flatMap(typesIn),
    ...sources.flatMap(typesTakenBy),
    // what `resultsJson` writes in the place of a row
    ...typesIn(sourceOf('src/model/feedback-table.ts')).filter(([name]) => name === 'ItemPlace'),
  ]);
}

describe('the field reference', () => {
  const explained = new Map(
    ANALYSIS_FIELDS.map((group) => [group.name, new Set(group.fields.map((field) => field.name))]),
  );

  it('explains every type and field of the results, and none that is gone', () => {
    const sorted = (types: ReadonlyMap<string, ReadonlySet<string>>) =>
      Object.fromEntries([...types].map(([name, fields]) => [name, [...fields].sort()]));
    expect(sorted(explained)).toEqual(sorted(declaredFields()));
  });
});
