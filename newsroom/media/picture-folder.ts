/** The folder of the shelf a picture's variants, its original and what is known of it are in. */
export const pictureFolder = (hash: string): string => `media/${hash}`
