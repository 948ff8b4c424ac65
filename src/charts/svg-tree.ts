/** An SVG as plain data, so that pages print it through the same escaping as any other text. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

/** Attributes that hold coordinates; two decimals are finer than any screen and keep the pages light. */
const COORDINATES = new Set(
  'd x y x1 x2 y1 y2 cx cy r dx dy width height transform points viewBox'.split(' '),
);

/**
 * Copies a drawn SVG into plain data.
 *
 * Style elements and `style` attributes are left out because the Content-Security-Policy refuses them; inner
 * `aria-*` and class names are left out because assistive technology reads the one label on the root instead.
 */
export function treeOf(element: Element): SvgElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (name === 'style' || name === 'class' || name.startsWith('aria-') || name.startsWith('xmlns'))
      continue;
    attributes[name] = COORDINATES.has(name) ? rounded(value) : value;
  }
  const children: (SvgElement | string)[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) {
      if (child.textContent) children.push(child.textContent);
    } else if (child.nodeType === child.ELEMENT_NODE && child.nodeName !== 'style') {
      children.push(treeOf(child as Element));
    }
  }
  return { tag: element.nodeName, attributes, children };
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 100) / 100));
}

/** All text of a drawing, in document order. */
export function textOf(node: SvgElement | string): readonly string[] {
  return typeof node === 'string' ? [node] : node.children.flatMap(textOf);
}
