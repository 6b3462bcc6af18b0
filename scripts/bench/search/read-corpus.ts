import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { directionOf } from '../../../newsroom/arabic/direction.ts'
import { readContent } from '../../../newsroom/content-files/read-content.ts'
import { bodyText } from '../../../newsroom/stories/body.ts'
import { languages, type Language } from '../../../newsroom/stories/model.ts'

export type CorpusText = { id: string; headline: string; standfirst: string; paragraphs: string[]; section: string; topics: string[] }

/** The texts of one language of a directory. */
export type Corpus = { name: string; language: Language; texts: CorpusText[] }

/**
 * Reads a directory of news: a content folder; a folder with DOCUMENT_IDS.tsv and two texts aligned with it by line, as NTREX; or any other,
 * whose .txt and .md files are a headline on the first line and paragraphs under it, and whose .json and .jsonl files hold records with a
 * headline (or title) and a body (or text, content, article). The language of a text is that of its letters.
 */
export async function readCorpora(directory: string): Promise<Corpus[]> {
  const texts = existsSync(join(directory, 'site.yaml'))
    ? await contentTexts(directory)
    : existsSync(join(directory, 'DOCUMENT_IDS.tsv'))
      ? alignedTexts(directory)
      : looseTexts(directory)
  return languages
    .map((language) => ({ name: basename(directory), language, texts: texts.filter((text) => text.language === language) }))
    .filter((corpus) => corpus.texts.length > 1)
}

type SpokenText = CorpusText & { language: Language }

async function contentTexts(directory: string): Promise<SpokenText[]> {
  const { newsroom } = await readContent(directory)
  return newsroom.stories.flatMap(({ slugline, section, topics, editions }) =>
    editions
      .filter(({ status }) => status === 'published')
      .map(({ language, headline, standfirst, body }) => {
        const paragraphs = body.split(/\n\s*\n/).map(bodyText)
        return { id: slugline, language, headline, standfirst, paragraphs, section, topics }
      }),
  )
}

function alignedTexts(directory: string): SpokenText[] {
  const lines = (name: string) => readFileSync(join(directory, name), 'utf8').trimEnd().split(/\r?\n/)
  const ids = lines('DOCUMENT_IDS.tsv').map((line) => line.split('\t')[0] ?? '')
  const files = readdirSync(directory).filter((name) => name.endsWith('.txt'))
  return files.flatMap((file) => {
    const documents = Map.groupBy(lines(file).entries(), ([place]) => ids[place] ?? '')
    return [...documents].map(([id, entries]) =>
      spoken(
        id,
        entries.map(([, line]) => line),
      ),
    )
  })
}

function looseTexts(directory: string): SpokenText[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).toSorted()
  return files.flatMap((file) => {
    if (/\.(txt|md)$/.test(file)) return [spoken(file, linesOf(readFileSync(join(directory, file), 'utf8')))]
    if (!/\.jsonl?$/.test(file)) return []
    const content = readFileSync(join(directory, file), 'utf8')
    const records = file.endsWith('.jsonl')
      ? linesOf(content).map((line) => JSON.parse(line) as unknown)
      : [JSON.parse(content) as unknown].flat()
    return records.flatMap((record, place) => recordText(`${file} ${place}`, record as Record<string, unknown>))
  })
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '')

function recordText(id: string, record: Record<string, unknown>): SpokenText[] {
  const field = (...names: string[]) => names.map((name) => record[name]).find((value) => typeof value === 'string')
  const headline = field('headline', 'title')
  const body = field('body', 'text', 'content', 'article')
  return typeof headline === 'string' && typeof body === 'string' ? [spoken(id, [headline, ...linesOf(body)])] : []
}

function spoken(id: string, [headline = '', ...paragraphs]: string[]): SpokenText {
  const language = directionOf(`${headline} ${paragraphs.join(' ')}`.slice(0, 2_000), 'ltr') === 'rtl' ? 'ar' : 'en'
  return { id, language, headline, standfirst: '', paragraphs, section: 'news', topics: [] }
}
