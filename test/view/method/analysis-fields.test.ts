import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_FIELDS } from '../../../src/view/method/analysis-fields.ts';

/** Name of every type of the results with the names of its fields, read from the source itself. */
function declaredFields(): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const file of globSync('src/analysis/{results.ts,results/*.ts}')) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      const fields = new Set<string>();
      const visit = (node: ts.Node): void => {
        if (ts.isPropertySignature(node)) fields.add(node.name.getText(source));
        node.forEachChild(visit);
      };
      statement.forEachChild(visit);
      if (fields.size > 0) types.set(statement.name.text, fields);
    }
  }
  return types;
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
