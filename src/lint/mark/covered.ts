import { type Range, rangeOf } from '../../document/reference.ts';
import { attribute, xmlPieces } from '../../document/xml.ts';

/** Whether a cell of a sheet has a conditional format, whose background would hide ours. */
export function coveredIn(xml: string): (row: number, column: number) => boolean {
  const ranges = formattedRanges(xml);
  return (row, column) =>
    ranges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
}

/** The ranges with conditional formats; newer ones name them in an element of their own. */
function formattedRanges(xml: string): Range[] {
  const lists: string[] = [];
  const from = xml.search(/<(?:\w+:)?conditionalFormatting\b/);
  if (from < 0) return [];
  let [formats, inside] = [0, ''];
  for (const piece of xmlPieces(xml.slice(from))) {
    if (piece.type === 'text') {
      if (formats > 0 && inside === 'sqref') lists.push(piece.text);
      continue;
    }
    inside = piece.type === 'open' ? piece.name : '';
    if (piece.name !== 'conditionalFormatting') continue;
    if (piece.type === 'close') formats--;
    else {
      lists.push(attribute(piece.attributes, 'sqref') ?? '');
      if (!piece.selfClosing) formats++;
    }
  }
  return lists
    .flatMap((list) => list.split(/\s+/))
    .filter(Boolean)
    .map(rangeOf);
}
