/** The part of a syntax tree of HTML that is looked at here. */
type Element = { properties: Record<string, unknown> };
type Context = { setProperty(node: Element, name: string, value: unknown): void };

/** No scheme, or one that only leads somewhere; not `javascript:` or `data:`. */
const LINK = /^(?:(?:https?|mailto|tel):|[^:/?#]*(?:[/?#]|$))/i;
/** A path: pictures come from this site alone. */
const PICTURE = /^(?!\/\/)[^:/?#]*(?:[/?#]|$)/;

/**
 * Markdown is text that somebody was sent: HTML in it is shown as it was written and does nothing, and links and
 * pictures keep harmless addresses only. A plugin for the tree of HTML of Astro's Markdown processor.
 */
export const plainMarkdown = {
  name: 'mingbang-plain-markdown',
  raw: ({ value }: { value: string }) => ({ type: 'text', value }),
  element: [only('a', 'href', LINK), only('img', 'src', PICTURE)],
};

function only(tag: string, attribute: string, allowed: RegExp) {
  return {
    filter: [tag],
    visit(node: Element, context: Context) {
      const value = String(node.properties[attribute] ?? '').trim();
      if (!allowed.test(value)) context.setProperty(node, attribute, undefined);
    },
  };
}
