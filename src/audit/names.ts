import { foldName } from '../lint/names.ts';
import { remembering } from './read/values.ts';

/** A name as names are compared; each is folded once. */
export const nameKey = remembering(foldName);
