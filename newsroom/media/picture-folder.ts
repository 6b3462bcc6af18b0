/** The folder of the shelf a picture's variants, its original and what is known of it are in. */
export const pictureFolder = (hash: string): string => `media/${hash}`

/** The file in it that says what is known of the picture. It is written last: where it is, everything is. */
export const PICTURE_FACTS = 'picture.json'
