import { DECLARATION, KIND, MAIN, STYLES, WORKBOOK } from '../document/xlsx-names.ts';
import { attribute } from '../document/xml.ts';
import type { Package } from './package.ts';
import {
  appended,
  type Edit,
  numberIn,
  opened,
  prefixOf,
  retagged,
  splice,
  withAttribute,
} from './splice.ts';
import { type Element, find, rootOf } from './tree.ts';

const PLAIN = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
const GROWN = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type Kind = (typeof GROWN)[number];

/** What stands first in each list, whatever else does: cells that say nothing of their looks have these. */
const FIRST: Record<Kind, string[]> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A background, and the letters on it where the cell's own would be too light to be read. As RGB. */
export type Paint = { fill: string; letters: string };

/** The cell styles of a workbook, to which new ones are added behind the old; no old one is changed. */
export class Styles {
  readonly #path: string;
  readonly #xml: string;
  readonly #root: Element;
  readonly #prefix: string;
  readonly #added: Record<Kind, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #known = new Map<string, number>();

  constructor(parts: Package) {
    this.#path = parts.related(WORKBOOK, 'styles') ?? STYLES;
    if (!parts.has(this.#path)) {
      parts.put(this.#path, parts.own(PLAIN));
      parts.relate(WORKBOOK, 'styles', this.#path);
      parts.declare(this.#path, `${KIND}.styles+xml`);
    }
    const xml = parts.text(this.#path) ?? '';
    const root = rootOf(xml);
    this.#xml = root.selfClosing ? splice(xml, [appended(xml, root, '')]) : xml;
    this.#root = rootOf(this.#xml);
    this.#prefix = prefixOf(this.#xml, this.#root);
    // A style of ours in one of these places would be that of all cells.
    for (const kind of GROWN)
      for (const first of FIRST[kind].slice(find(this.#root, kind)?.children.length ?? 0))
        this.#add(kind, this.#tags(first));
  }

  /**
   * The style of a cell with another background; number format and alignment stay, and so do borders, unless it is framed,
   * as it is where something else hides the background.
   */
  painted(style: number, { fill, letters }: Paint, framed = false): number {
    return this.#once(`${style} ${fill} ${framed}`, () => {
      const own = this.#raw('cellXfs', style) ?? this.#raw('cellXfs', 0) ?? this.#tags('<xf/>');
      const font = Number(attribute(own, 'fontId') ?? 0);
      const filled = withAttribute(withAttribute(own, 'fillId', this.#fill(fill)), 'applyFill', 1);
      const xf = framed
        ? withAttribute(withAttribute(filled, 'borderId', this.#frame(letters)), 'applyBorder', 1)
        : filled;
      const darkened = this.#darkened(font, letters);
      if (darkened === undefined) return this.#add('cellXfs', xf);
      return this.#add('cellXfs', withAttribute(withAttribute(xf, 'fontId', darkened), 'applyFont', 1));
    });
  }

  /** A style of our own: what stands in a font, a background, and an alignment. */
  made(font: string, fill?: string, alignment = ''): number {
    return this.#once(`${font} ${fill} ${alignment}`, () => {
      const fontId = this.#once(font, () => this.#add('fonts', this.#tags(`<font>${font}</font>`)));
      const fillId = fill === undefined ? 0 : this.#fill(fill);
      const aligned = `<alignment vertical="top" wrapText="1"${alignment}/>`;
      return this.#add(
        'cellXfs',
        this.#tags(
          `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="0" applyFont="1" applyFill="1" applyAlignment="1">${aligned}</xf>`,
        ),
      );
    });
  }

  /** Writes the styles back to the workbook. */
  save(parts: Package): void {
    const edits = GROWN.flatMap((kind) => this.#grown(kind));
    if (edits.length > 0) parts.put(this.#path, splice(this.#xml, edits));
  }

  #fill(color: string): number {
    return this.#once(`fill ${color}`, () =>
      this.#add(
        'fills',
        this.#tags(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
        ),
      ),
    );
  }

  #frame(color: string): number {
    const side = (name: string) => `<${name} style="thick"><color rgb="FF${color}"/></${name}>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return this.#once(`frame ${color}`, () =>
      this.#add('borders', this.#tags(`<border>${sides}<diagonal/></border>`)),
    );
  }

  /** The font with dark letters, or `undefined` when its letters are dark already. */
  #darkened(font: number, letters: string): number | undefined {
    const own = this.#raw('fonts', font);
    const color = own === undefined ? undefined : find(rootOf(own), 'color');
    if (own === undefined || !color || !isLight(color.attributes)) return undefined;
    return this.#once(`font ${font} ${letters}`, () => {
      const text = this.#tags(`<color rgb="FF${letters}"/>`);
      return this.#add('fonts', splice(own, [{ start: color.start, end: color.end, text }]));
    });
  }

  #once(key: string, make: () => number): number {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }

  #add(kind: Kind, xml: string): number {
    const before = find(this.#root, kind)?.children.length ?? 0;
    return before + this.#added[kind].push(xml) - 1;
  }

  #raw(kind: Kind, index: number): string | undefined {
    const element = find(this.#root, kind)?.children[index];
    return element && this.#xml.slice(element.start, element.end);
  }

  #tags(xml: string): string {
    return xml.replace(/<(\/?)(?=\w)/g, `<$1${this.#prefix}`);
  }

  #grown(kind: Kind): Edit[] {
    const added = this.#added[kind];
    if (added.length === 0) return [];
    const element = find(this.#root, kind);
    if (!element) {
      const before = ORDER.slice(0, ORDER.indexOf(kind)).flatMap((name) => find(this.#root, name) ?? []);
      const at = before.at(-1)?.end ?? this.#root.inner.start;
      const text = this.#tags(`<${kind} count="${added.length}">${added.join('')}</${kind}>`);
      return [{ start: at, end: at, text }];
    }
    const { selfClosing, children } = element;
    const tag = retagged(this.#xml, element, { count: children.length + added.length });
    if (!selfClosing) return [tag, appended(this.#xml, element, added.join(''))];
    return [{ ...tag, text: opened(tag.text, added.join('')) }];
  }
}

// Theme colours 0 and 2 are the two light ones; indexed 1 and 9 are white.
function isLight(attributes: string): boolean {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined) {
    const [red = 0, green = 0, blue = 0] = (rgb.slice(-6).match(/../g) ?? []).map((pair) =>
      Number.parseInt(pair, 16),
    );
    return 0.299 * red + 0.587 * green + 0.114 * blue > 150;
  }
  const number = (name: string) => numberIn({ attributes }, name, -1);
  return [0, 2].includes(number('theme')) || [1, 9].includes(number('indexed'));
}
