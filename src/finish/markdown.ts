/** The parts of the syntax trees, of HTML and of Markdown, that are looked at here. */
type Element = { properties: Record<string, unknown> };
type Image = { url: string };
type Context<Node> = { setProperty(node: Node, name: string, value: unknown): void };

/** No scheme, or one that only leads somewhere; not `javascript:` or `data:`. */
const LINK = /^(?:(?:https?|mailto|tel):|[^:/?#]*(?:[/?#]|$))/i;

/**
 * Markdown is text that somebody was sent: HTML in it is shown as it was written and does nothing, and links and
 * pictures keep harmless addresses only. A plugin for the tree of HTML of Astro's Markdown processor.
 */
export const plainMarkdown = {
  name: 'mingbang-plain-markdown',
  raw: ({ value }: { value: string }) => ({ type: 'text', value }),
  element: [only('a', 'href', (address) => LINK.test(address)), only('img', 'src', isOwnPicture)],
};

/** Astro looks beside the page for what is no whole address, where no picture may lie: the build would break off. */
export const ownPictures = {
  name: 'mingbang-own-pictures',
  image(node: Image, context: Context<Image>) {
    if (!isOwnPicture(node.url)) context.setProperty(node, 'url', '');
  },
};

function only(tag: string, attribute: string, isAllowed: (address: string) => boolean) {
  return {
    filter: [tag],
    visit(node: Element, context: Context<Element>) {
      const value = String(node.properties[attribute] ?? '').trim();
      if (!isAllowed(value)) context.setProperty(node, attribute, undefined);
    },
  };
}

/** A path from the root of this site, or of the portal that it hangs in. Browsers take `/\` for `//`, and skip tabs. */
function isOwnPicture(address: string): boolean {
  return /^\/(?![/\\])\S*$/.test(address) && isDecodable(address);
}

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}
