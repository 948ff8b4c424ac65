import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { AttributeRule, DirectiveRule } from '../../../model/playbook/directives.ts';
import { DIRECTIVES, isNamedKind } from '../../../model/playbook/directives.ts';
import { isSlug } from '../../../model/identifier.ts';
import { nearestHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import type { DefectList, Place } from '../../defect-list.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

const COLONS = { text: ':', leaf: '::', container: ':::' } as const;

export function isDirective(node: Nodes): node is Directive {
  return ['textDirective', 'leafDirective', 'containerDirective'].includes(node.type);
}

/** The line that ends a container; without one it holds all that follows. */
const CONTAINER_END = /\n[\t >]*:{3,}[\t ]*$/;

/**
 * The attributes of a directive that is right in itself; undefined after reporting what is wrong.
 *
 * @param written  the directive as it stands in the file, to its end
 */
export function checkDirective(
  node: Directive,
  written: string,
  place: Place,
  defects: DefectList,
): Readonly<Record<string, string>> | undefined {
  const rule = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  if (rule === undefined) {
    const known = Object.keys(DIRECTIVES);
    defects.error(
      'directive-unknown',
      place,
      `there is no directive ${quoted(node.name)}${nearestHint(node.name, known)}`,
      `use one of ${known.join(', ')}; where only a colon is meant, write \\: instead of :`,
    );
    return undefined;
  }
  const before = defects.errorCount;
  const invalid = (what: string): void =>
    defects.error('directive-invalid', place, what, `write it like this: ${rule.example}`);
  checkForm(node, rule, invalid);
  if (node.type === 'containerDirective' && !CONTAINER_END.test(written)) {
    const what = `${quoted(node.name)} has no end, so that all that follows stands in it`;
    defects.error('directive-invalid', place, what, 'write ::: on a line of its own where it ends');
  }
  const attributes = attributesOf(node);
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (attribute === undefined) {
      const hint = nearestHint(name, Object.keys(rule.attributes));
      invalid(`${quoted(node.name)} has no attribute ${quoted(name)}${hint}`);
    } else {
      checkValue(`${node.name} ${name}`, value, attribute, invalid);
    }
  }
  for (const [name, { required }] of Object.entries(rule.attributes)) {
    if (required && attributes[name] === undefined) invalid(`${quoted(node.name)} needs ${quoted(name)}`);
  }
  if (attributes['id'] !== undefined && attributes['rank'] !== undefined) {
    invalid(`${quoted(node.name)} takes an id or a rank, not both`);
  }
  return defects.errorCount === before ? attributes : undefined;
}

function checkForm(node: Directive, rule: DirectiveRule, invalid: (what: string) => void): void {
  const form = node.type.replace('Directive', '');
  if (form !== rule.form) {
    invalid(`${quoted(node.name)} is written with ${quoted(COLONS[rule.form])} in front`);
  }
  const hasLabel =
    node.type === 'containerDirective'
      ? node.children[0]?.data !== undefined && 'directiveLabel' in node.children[0].data
      : node.children.length > 0;
  if (hasLabel !== rule.label) {
    invalid(
      rule.label
        ? `${quoted(node.name)} needs words in square brackets`
        : `${quoted(node.name)} takes no words in square brackets`,
    );
  }
}

/** Attributes without a value count as empty. */
export function attributesOf(node: Directive): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
}

function checkValue(
  name: string,
  value: string,
  { kind }: AttributeRule,
  invalid: (what: string) => void,
): void {
  const holds = `${quoted(name)} holds ${quoted(value)}`;
  if (typeof kind === 'object') {
    if (!kind.oneOf.includes(value))
      invalid(`${holds}; expected one of ${kind.oneOf.join(', ')}${nearestHint(value, kind.oneOf)}`);
  } else if (kind === 'rank') {
    if (!/^[1-9]$/.test(value)) invalid(`${holds}; expected a whole number from 1 to 9`);
  } else if (kind === 'template') {
    if (!/^[a-z0-9-]+\.(?:yaml|txt|csv|md)$/.test(value))
      invalid(`${holds}; expected the name of a template`);
  } else if (isNamedKind(kind)) {
    if (!isSlug(value)) invalid(`${holds}; expected an id in small letters, digits and hyphens`);
  } else if (value.trim() === '') {
    invalid(`${quoted(name)} is empty`);
  }
}
