/** Data for machines. Escaped by construction: no text in it can close the element or open a comment. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/[<>&\u2028\u2029]/g, escaped)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
