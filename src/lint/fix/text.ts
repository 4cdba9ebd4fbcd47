import { isScalar, parseDocument, visit } from 'yaml';
import type { Document, Place } from '../../document/types.ts';
import { splice } from '../../workbook/splice.ts';
import type { Known } from '../prepare.ts';
import type { Inspection } from './inspect.ts';
import { fixableOf } from './list.ts';
import { type Stretch, starred } from './stars.ts';

/** A text with stars over the secrets that were found in it, and how many they are. */
export function maskedText(
  { fields, format }: Document,
  inspection: Inspection,
  known: Known,
): { text: string; masked: number } {
  const field = fields.find(({ place }) => place(0).at === 'text');
  if (!field) return { text: '', masked: 0 };
  const places = new Set(Array.from(fixableOf(inspection.findings, known), ({ place }) => placeKey(place)));
  const spans = inspection.spans.all();
  const found: Stretch[] = [...spans, ...known.minors.find(field.text, false)].filter(({ start }) =>
    places.has(placeKey(field.place(start))),
  );
  if (found.length === 0) return { text: field.text, masked: 0 };
  const text = starred(field.text, found);
  return { text: format === 'yaml' ? requoted(field.text, text) : text, masked: found.length };
}

function placeKey(place: Place): string {
  return place.at === 'text' ? `${place.line}:${place.column}` : place.at;
}

/** In YAML a bare value may not begin with a star, so one that does now is quoted. Same length up to here. */
function requoted(before: string, after: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visit(parseDocument(before), {
    Scalar(_, node) {
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const value = after.slice(start, end);
      if (value !== before.slice(start, end))
        edits.push({ start, end, text: `'${value.replaceAll("'", "''")}'` });
    },
  });
  return splice(after, edits);
}
