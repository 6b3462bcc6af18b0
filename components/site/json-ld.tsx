/**
 * Data for machines, which want the words alone: marks that only set a direction are left out. Escaped by construction: no text in it can
 * close the element or open a comment.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[<>&\u2028\u2029]/g, escaped)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
