import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROW_LISTS } from '../../src/cli/results-json.ts';
import { ENGINE } from '../../src/cli/engine.ts';

/** Where the types of the results are declared, and those they take from the model. */
const FILES = ['src/analysis/results.ts', 'src/analysis/results/*.ts', 'src/model/**/*.ts'];
const WHOLE = 'AnalysisResults';
const PLACES = 'ItemPlace[]';

/** What a type of the results consists of. */
export interface DeclaredType {
  /** Types whose fields it has as well. */
  readonly includes: readonly string[];
  /** What each field holds, as TypeScript writes it: "object" where its fields follow in the same type. */
  readonly fields: Readonly<Record<string, string>>;
}

type TypeDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
interface Declarations {
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  readonly constants: ReadonlyMap<string, ts.Expression>;
}

/**
 * Reads what every field that `analyse` prints holds from the declarations, from the whole document down.
 *
 * A field that differs between the forms of a type is given in all of them; a name for a choice of words is given as
 * the words.
 */
export function declaredTypes(): Readonly<Record<string, DeclaredType>> {
  const declared = declarations();
  const found = new Map<string, DeclaredType>();
  const follow = (name: string): void => {
    const type = declared.types.get(name);
    if (type === undefined || found.has(name)) return;
    const read = readType(type, declared);
    if (Object.keys(read.fields).length === 0) return;
    found.set(name, read);
    const named = [...read.includes, ...Object.values(read.fields)].join(' ').replace(/'[^']*'/g, '');
    for (const [word] of named.matchAll(/\w+/g)) follow(word);
  };
  follow(WHOLE);
  return Object.fromEntries(found);
}

function declarations(): Declarations {
  const types = new Map<string, TypeDeclaration>();
  const constants = new Map<string, ts.Expression>();
  for (const file of globSync(FILES, { cwd: ENGINE }).sort()) {
    const text = readFileSync(join(ENGINE, file), 'utf8');
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        if (!types.has(statement.name.text)) types.set(statement.name.text, statement);
      } else if (ts.isVariableStatement(statement)) {
        for (const { name, initializer } of statement.declarationList.declarations)
          if (initializer !== undefined) constants.set(name.getText(), initializer);
      }
    }
  }
  return { types, constants };
}

function readType(declaration: TypeDeclaration, declared: Declarations): DeclaredType {
  const fields = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.type !== undefined) {
      const name = node.name.getText();
      const forms = fields.get(name) ?? new Set();
      for (const form of ROW_LISTS.has(name) ? [PLACES] : formsOf(node.type, declared)) forms.add(form);
      if (node.questionToken !== undefined) forms.add('absent');
      fields.set(name, forms);
    }
    node.forEachChild(visit);
  };
  declaration.forEachChild(visit);
  return {
    includes: [...new Set(includedIn(declaration))],
    fields: Object.fromEntries([...fields].map(([name, forms]) => [name, [...forms].join(' | ')])),
  };
}

/** The types that an interface extends, or that stand in an alias beside an object of its own. */
function includedIn(declaration: TypeDeclaration): readonly string[] {
  const within = (type: ts.TypeNode): readonly string[] => {
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.flatMap(within);
    if (ts.isParenthesizedTypeNode(type)) return within(type.type);
    return ts.isTypeReferenceNode(type) ? [type.typeName.getText()] : [];
  };
  return ts.isTypeAliasDeclaration(declaration)
    ? within(declaration.type)
    : (declaration.heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => expression.getText()),
      );
}

/** What stands between the bars of a union. */
function formsOf(type: ts.TypeNode, declared: Declarations): readonly string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => formsOf(each, declared));
  if (ts.isParenthesizedTypeNode(type)) return formsOf(type.type, declared);
  if (ts.isIndexedAccessTypeNode(type)) return formsOf(type.objectType, declared);
  if (ts.isTypeQueryNode(type)) return wordsOf(declared.constants.get(type.exprName.getText()));
  if (ts.isTypeReferenceNode(type)) {
    const named = declared.types.get(type.typeName.getText());
    if (named !== undefined && ts.isTypeAliasDeclaration(named) && isOfWords(named.type))
      return formsOf(named.type, declared);
    const standsFor = parameterOf(type)?.default;
    if (standsFor !== undefined) return formsOf(standsFor, declared);
  }
  return [textOf(type, declared)];
}

/** The parameter of a declaration around that a type is the name of. */
function parameterOf({ typeName, parent }: ts.TypeReferenceNode): ts.TypeParameterDeclaration | undefined {
  let around: ts.Node = parent;
  while (!ts.isInterfaceDeclaration(around) && !ts.isTypeAliasDeclaration(around)) around = around.parent;
  return around.typeParameters?.find(({ name }) => name.text === typeName.getText());
}

function isOfWords(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.every(isOfWords);
  return ts.isLiteralTypeNode(type) || ts.isIndexedAccessTypeNode(type);
}

/** The words of a constant: one, or a list. */
function wordsOf(constant: ts.Node | undefined): readonly string[] {
  if (constant === undefined) return [];
  if (ts.isStringLiteral(constant)) return [constant.getText()];
  const words: string[] = [];
  constant.forEachChild((node) => void words.push(...wordsOf(node)));
  return words;
}

function textOf(type: ts.TypeNode, declared: Declarations): string {
  const inner = (node: ts.TypeNode): string => formsOf(node, declared).join(' | ');
  if (ts.isTypeOperatorNode(type)) return inner(type.type);
  if (ts.isTypeLiteralNode(type)) return 'object';
  if (ts.isIntersectionTypeNode(type)) return type.types.map(inner).join(' & ');
  if (ts.isArrayTypeNode(type)) {
    const item = inner(type.elementType);
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  return ts.isTypeReferenceNode(type) ? type.typeName.getText() : type.getText();
}
