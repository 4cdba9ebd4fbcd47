/** Why no corrected copy of a file is made. The message is for the user and says nothing of what the file holds. */
export class Refusal extends Error {}
