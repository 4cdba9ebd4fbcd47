import { markup } from '../../../markup.ts';

/** HTML that is safe to put into a page: made by `html` alone. */
export type Markup = { readonly markup: string };
type Value = string | number | Markup | readonly Markup[];

/** HTML from a template; whatever is no markup yet is escaped. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: parts.reduce((text, part, i) => text + markupOf(values[i - 1] ?? '') + part) };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return markup(text).replaceAll("'", '&#39;');
}
