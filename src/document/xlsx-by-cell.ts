import { type Cell, cellName, firstCell } from './reference.ts';
import { attribute, xmlPieces } from './xml.ts';

/** A piece of a part, and the cell of which it says something. */
type CellPiece = { xml: string; cell?: Cell };

const COMMENTS = new Set(['comment', 'threadedComment']);
const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor']);
/** A box says first where it begins, counted from 0. */
const FROM =
  /^<[^>]*>\s*<(?:\w+:)?from>\s*<(?:\w+:)?col>(\d{1,5})<\/(?:\w+:)?col>[\s\S]{0,99}?<(?:\w+:)?row>(\d{1,7})</;

/** Comments or a drawing, cut into what each cell's comment or each box says, and what is left without them. */
export function byCell(xml: string): CellPiece[] {
  const pieces: CellPiece[] = [];
  let rest = '';
  let at = 0;
  let open: { name: string; attributes: string; start: number } | undefined;
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'open' && !open && !piece.selfClosing) {
      if (COMMENTS.has(piece.name) || ANCHORS.has(piece.name)) open = piece;
    } else if (piece.type === 'close' && piece.name === open?.name) {
      const own = xml.slice(open.start, piece.end);
      const cell = COMMENTS.has(open.name)
        ? firstCell(attribute(open.attributes, 'ref') ?? '')
        : cornerOf(own);
      pieces.push(cell ? { xml: own, cell } : { xml: own });
      rest += xml.slice(at, open.start);
      at = piece.end;
      open = undefined;
    }
  }
  return [...pieces, { xml: rest + xml.slice(at) }];
}

/** The cell in which a box begins. */
function cornerOf(anchor: string): Cell | undefined {
  const [, column, row] = FROM.exec(anchor) ?? [];
  return column && row ? firstCell(cellName(Number(row) + 1, Number(column) + 1)) : undefined;
}
