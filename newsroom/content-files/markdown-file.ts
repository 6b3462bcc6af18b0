import type { ContentProblem } from './content-problem.ts'
import { parseYaml, type YamlSource } from './source.ts'

/** A Markdown file in its two parts. `bodyLine` is the line the body begins on. */
export type MarkdownFile = { frontMatter: YamlSource; body: string; bodyLine: number }

/** Parts front matter and body. The body comes without blank lines before it and after it. */
export function splitMarkdown(file: string, text: string): MarkdownFile | { problem: ContentProblem } {
  const lines = text.split('\n')
  const refuse = (message: string) => ({ problem: { file, line: 1, message } })
  if (lines[0]?.trimEnd() !== '---') return refuse('must begin with a line --- and the fields of docs/content.md below it.')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return refuse('has fields that do not end; put a line --- below the last of them.')

  const first = lines.findIndex((line, index) => index > end && line.trim() !== '')
  const body =
    first < 0
      ? ''
      : lines
          .slice(first)
          .join('\n')
          .replace(/[ \t\n]+$/, '')
  return {
    frontMatter: parseYaml(file, `${lines.slice(1, end).join('\n')}\n`, 2),
    body,
    bodyLine: (first < 0 ? end : first) + 1,
  }
}
