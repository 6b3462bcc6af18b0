/** The sentences of one language, by component. */
export type Catalogue = { [key: string]: string | Catalogue }

/** A message by its whole key: `Story.shareOn.email`. */
export type Entry = [key: string, message: string]

export const entriesOf = (catalogue: Catalogue, prefix = ''): Entry[] =>
  Object.entries(catalogue).flatMap(([key, value]): Entry[] =>
    typeof value === 'string' ? [[prefix + key, value]] : entriesOf(value, `${prefix}${key}.`),
  )

/** The group a message lies in: of `CommentForm.left.few` it is `CommentForm.left`. */
export const groupOf = (key: string): string => key.slice(0, key.lastIndexOf('.'))

/** The last of its names: of `CommentForm.left.few` it is `few`. */
export const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
