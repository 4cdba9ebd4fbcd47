/** A text as HTML and XML may hold it, between tags and in an attribute in double quotes. */
export function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
