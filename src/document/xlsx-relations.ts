import { attribute, xmlPieces } from './xml.ts';

/** A relation of a part: its id, what it is for, and where it leads: to a part, or out of the workbook. */
export type Relation = { id: string; type: string; target: string; external: boolean };

/** The relations that the XML of a part's relations names, in their order. */
export function relationsIn(xml: string, owner: string): Relation[] {
  return [...xmlPieces(xml)].flatMap((piece) => {
    if (piece.type !== 'open' || piece.name !== 'Relationship') return [];
    const target = attribute(piece.attributes, 'Target') ?? '';
    const external = attribute(piece.attributes, 'TargetMode') === 'External';
    return {
      id: attribute(piece.attributes, 'Id') ?? '',
      type: (attribute(piece.attributes, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolved(owner, target),
      external,
    };
  });
}

/** The path of the relations of a part. */
export function relationsPath(owner: string): string {
  const slash = owner.lastIndexOf('/');
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

/** The part whose relations have that path. */
export function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** The path that a target of a part's relation means. */
function resolved(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
