/** The part of a syntax tree of HTML that is looked at here. */
type Element = { tagName: string; properties: Record<string, unknown> };
type Raw = { value: string };
type Context = { setProperty(node: Element, name: string, value: unknown): void };

/** Addresses that a page may hold; anything else (`javascript:`, `data:`) leads nowhere. */
const SAFE = /^(?:https?:|mailto:|tel:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*(?:[/?#]|$))/i;

/**
 * Markdown is text that somebody was sent: HTML in it is shown as it was written and does nothing, and links keep
 * harmless addresses only. Pictures come from this site alone.
 */
export const plainMarkdown = {
  name: 'mingbang-plain-markdown',
  raw: ({ value }: Raw) => ({ type: 'text', value }),
  element: [
    {
      filter: ['a'],
      visit(node: Element, context: Context) {
        if (!SAFE.test(String(node.properties.href ?? ''))) context.setProperty(node, 'href', undefined);
      },
    },
    {
      filter: ['img'],
      visit(node: Element, context: Context) {
        const source = String(node.properties.src ?? '');
        if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) context.setProperty(node, 'src', undefined);
      },
    },
  ],
};
