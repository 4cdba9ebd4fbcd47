/** Bad arguments: nothing was checked. The message is for the user. */
export class Usage extends Error {}
