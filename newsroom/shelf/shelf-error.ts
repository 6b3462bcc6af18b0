/** Thrown when the shelf is not the store's, or cannot be had at all; the message names the setting and the mend. */
export class ShelfError extends Error {}
