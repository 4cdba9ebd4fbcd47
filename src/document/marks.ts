/** So many texts of a column are known at most: their numbers are smaller. */
export const KNOWN = 1 << 12;
/** Of more columns no texts are known. */
export const MOST_COLUMNS = 64;

/**
 * What the mark of a cell says: the number of its text among the known ones of its column, 0 for none; and whether padding
 * stands at an end of it.
 */
export const [NUMBER, PADDED] = [KNOWN - 1, 0x2000];
