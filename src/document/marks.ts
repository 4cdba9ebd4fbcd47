/** So many texts of a column are known at most: their numbers are smaller. */
export const KNOWN = 1 << 12;

/**
 * What the mark of a cell says: the number of its text among the known ones of its column, 0 for none; whether padding stands
 * at an end of it; whether it stands in quotes; and whether its row ends.
 */
export const [NUMBER, PADDED, QUOTED, LAST] = [KNOWN - 1, 0x2000, 0x4000, 0x8000];
