import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { languages, type Language } from '../stories/model.ts'
import { checkBody } from './check-body.ts'
import { checkFields } from './check-fields.ts'
import type { ContentProblem } from './content-problem.ts'
import type { ContentTree, Located, LocatedBody, LocatedPage, StoryFolder } from './content-tree.ts'
import { isKey, notAKey } from './field-schemas.ts'
import { authorFile, editionFile, frontFile, pageFile, sectionsFile, siteFile, storyFile, topicFile } from './file-schemas.ts'
import { splitMarkdown } from './markdown-file.ts'
import { readText } from './read-text.ts'
import { parseYaml } from './source.ts'

/** What the tree keeps of a story, which is told it with the rest of the tree. */
type Keep = (story: StoryFolder, tree: ContentTree) => StoryFolder

/**
 * Reads a content folder, each file by itself. Problems are added to `problems`; what is broken is left out of the tree. With `only`, no other stories
 * are read, and no fronts.
 * @param keep takes what it needs of each story as it is read: of a large newsroom not all of them fit into memory
 */
export async function readTree(
  folder: string,
  problems: ContentProblem[],
  only?: string[],
  keep: Keep = (story) => story,
): Promise<ContentTree> {
  return new TreeReader(folder, problems, only).read(keep)
}

class TreeReader {
  readonly #folder: string
  readonly #problems: ContentProblem[]
  readonly #only: string[] | undefined

  constructor(folder: string, problems: ContentProblem[], only: string[] | undefined) {
    this.#only = only
    this.#folder = folder.replace(/\/+$/, '') || '/'
    this.#problems = problems
  }

  async read(keep: Keep): Promise<ContentTree> {
    await this.#checkTop()
    const fronts = (this.#only ? [] : languages).map(
      async (language) => [language, await this.#yaml(`front.${language}.yaml`, frontFile, 'optional')] as const,
    )
    const tree: ContentTree = {
      folder: this.#folder,
      site: await this.#yaml('site.yaml', siteFile),
      sections: await this.#yaml('sections.yaml', sectionsFile),
      topics: new Map(),
      authors: new Map(),
      fronts: new Map(
        (await Promise.all(fronts)).filter((entry): entry is [Language, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined),
      ),
      pages: await this.#pages(),
      stories: [],
      media: new Set((await this.#list('media')).filter((entry) => entry.isFile()).map(({ name }) => name)),
      named: {
        topics: await this.#keysOf('topics'),
        authors: await this.#keysOf('authors'),
        sluglines: new Set((await this.#storyEntries()).map(({ name }) => name)),
      },
    }
    const wanted = { topics: new Set<string>(), authors: new Set<string>() }
    for await (const story of this.#stories()) {
      for (const topic of story.story?.value.topics ?? []) wanted.topics.add(topic)
      for (const author of story.editions.flatMap(({ value }) => value.byline)) wanted.authors.add(author)
      tree.stories.push(keep(story, tree))
    }
    // With some stories come the topics and authors they name.
    const { topics, authors } = this.#only ? wanted : tree.named
    tree.topics = await this.#keyedFiles('topics', topicFile, tree.named.topics.intersection(topics))
    tree.authors = await this.#keyedFiles('authors', authorFile, tree.named.authors.intersection(authors))
    return tree
  }

  #refuse(path: string, message: string, line = 1) {
    this.#problems.push({ file: join(this.#folder, path), line, message })
  }

  async #checkTop() {
    const known = [
      'site.yaml',
      'sections.yaml',
      ...languages.map((language) => `front.${language}.yaml`),
      'topics',
      'authors',
      'stories',
      'pages',
      'media',
    ]
    for (const { name } of await this.#list('.')) {
      if (!known.includes(name)) this.#refuse(name, `is not a part of a content folder; it may hold ${known.join(', ')}.`)
    }
  }

  /** The entries of a folder, without hidden files and notes; none where there is no such folder. */
  async #list(path: string): Promise<Dirent[]> {
    const entries = await readdir(join(this.#folder, path), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') this.#refuse(path, `cannot be read (${error.code}).`)
      return []
    })
    const isNote = (name: string) => name.startsWith('.') || name.endsWith('~') || /^(?:README|LICENSE)/.test(name)
    return entries.filter(({ name }) => !isNote(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  async #text(path: string): Promise<string | undefined> {
    const read = await readText(join(this.#folder, path), join(this.#folder, path))
    if ('text' in read) return read.text
    this.#problems.push(read.problem)
    return undefined
  }

  async #yaml<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    optional?: 'optional',
  ): Promise<Located<z.output<Schema>> | undefined> {
    const [folder, name] = [join(path, '..'), path.split('/').at(-1)]
    if (!(await this.#list(folder)).some((entry) => entry.name === name)) {
      if (!optional) this.#refuse(path, 'is missing; docs/content.md says what it holds.')
      return undefined
    }
    return this.#located(path, schema)
  }

  /** A YAML file that is there. */
  async #located<Schema extends z.ZodType>(path: string, schema: Schema): Promise<Located<z.output<Schema>> | undefined> {
    const text = await this.#text(path)
    if (text === undefined) return undefined
    const yaml = parseYaml(join(this.#folder, path), text)
    const { value, problems } = checkFields(schema, yaml)
    this.#problems.push(...problems)
    return problems.length > 0 ? undefined : { value: value as z.output<Schema>, source: yaml.source }
  }

  /** The keys of the files of a folder. */
  async #keysOf(path: 'topics' | 'authors'): Promise<Set<string>> {
    const keys = new Set<string>()
    for (const { name } of await this.#list(path)) {
      const key = name.replace(/\.yaml$/, '')
      if (key === name) this.#refuse(join(path, name), `is not a .yaml file; ${path}/ holds <key>.yaml files only.`)
      else if (!isKey(key)) this.#refuse(join(path, name), `the file's name ${notAKey(key)}`)
      else keys.add(key)
    }
    return keys
  }

  async #keyedFiles<Schema extends z.ZodType>(path: 'topics' | 'authors', schema: Schema, keys: Set<string>) {
    const sound = new Map<string, Located<z.output<Schema>>>()
    for (const key of keys) {
      const located = await this.#located(join(path, `${key}.yaml`), schema)
      if (located) sound.set(key, located)
    }
    return sound
  }

  /** Those of all stories, or of the ones that are asked for: where there are very many, looking through them takes long. */
  async #storyEntries(): Promise<Pick<Dirent, 'name' | 'isDirectory'>[]> {
    if (!this.#only) return this.#list('stories')
    const entries = this.#only.filter(isKey).map(async (name) => {
      const entry = await lstat(join(this.#folder, 'stories', name)).catch(() => null)
      return entry ? [{ name, isDirectory: () => entry.isDirectory() }] : []
    })
    return (await Promise.all(entries)).flat()
  }

  async *#stories(): AsyncGenerator<StoryFolder> {
    for (const entry of await this.#storyEntries()) {
      const path = join('stories', entry.name)
      if (!entry.isDirectory())
        this.#refuse(path, 'does not stand in a folder; a story is stories/<slugline>/ with story.yaml, ar.md and en.md.')
      else if (!isKey(entry.name)) this.#refuse(path, `the folder's name, which is the slugline, ${notAKey(entry.name)}`)
      else if ((await this.#list(path)).length > 0) yield await this.#story(entry.name, path)
    }
  }

  async #story(slugline: string, path: string): Promise<StoryFolder> {
    const story = await this.#yaml(join(path, 'story.yaml'), storyFile)
    const pictures = Object.keys(story?.value.pictures ?? {})
    const markdown = await this.#markdownFiles(path, editionFile, { besides: 'story.yaml', ...(story && { pictures }) })
    if (markdown.size === 0) this.#refuse(path, 'has neither ar.md nor en.md; write at least one edition.')
    const editions = [...markdown].flatMap(([language, edition]) => (edition ? [{ ...edition, language }] : []))
    return { slugline, file: join(this.#folder, path, 'story.yaml'), ...(story && { story }), written: [...markdown.keys()], editions }
  }

  async #pages(): Promise<LocatedPage[]> {
    const pages: LocatedPage[] = []
    for (const { name: key } of await this.#list('pages')) {
      const path = join('pages', key)
      if (!isKey(key)) this.#refuse(path, `the folder's name ${notAKey(key)}`)
      else {
        const markdown = await this.#markdownFiles(path, pageFile, { pictures: null })
        for (const [language, page] of markdown) if (page) pages.push({ ...page, key, language })
      }
    }
    return pages
  }

  /** ar.md and en.md of a folder; undefined for one that is there and broken. */
  async #markdownFiles<Schema extends z.ZodType>(path: string, schema: Schema, expected: { besides?: string; pictures?: string[] | null }) {
    const found = new Map<Language, (Located<z.output<Schema>> & LocatedBody) | undefined>()
    for (const { name } of await this.#list(path)) {
      const language = languages.find((candidate) => name === `${candidate}.md`)
      if (language) found.set(language, await this.#markdown(join(path, name), schema, expected.pictures))
      else if (name !== expected.besides)
        this.#refuse(join(path, name), `does not belong here; the folder holds ${expected.besides ? 'story.yaml, ' : ''}ar.md and en.md.`)
    }
    return found
  }

  /** `pictures` is absent where story.yaml is broken, so that which pictures there are is not known. */
  async #markdown<Schema extends z.ZodType>(path: string, schema: Schema, pictures?: string[] | null) {
    const text = await this.#text(path)
    if (text === undefined) return undefined
    const parts = splitMarkdown(join(this.#folder, path), text)
    if ('problem' in parts) {
      this.#problems.push(parts.problem)
      return undefined
    }
    const { frontMatter, body, bodyLine } = parts
    const { value, problems } = checkFields(schema, frontMatter)
    this.#problems.push(...problems)
    for (const { line, message } of checkBody(body, pictures)) this.#refuse(path, message, bodyLine + line - 1)
    return problems.length > 0 ? undefined : { value: value as z.output<Schema>, source: frontMatter.source, body, bodyLine }
  }
}
