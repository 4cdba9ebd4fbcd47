import type { Notice } from '../publication/publication.ts';

/** The notices that hold: one that was corrected gives way to its correction. */
export function holding(notices: readonly Notice[]): Notice[] {
  const corrected = new Set(notices.map(({ township, corrects }) => corrects && `${township}/${corrects}`));
  return notices.filter(({ township, folder }) => !corrected.has(`${township}/${folder}`));
}
