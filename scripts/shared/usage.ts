/** What only the user can mend: bad arguments, or a place that can't be written to. The message is for the user. */
export class Usage extends Error {}
