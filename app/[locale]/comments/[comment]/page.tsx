import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { NotFoundPage, notFoundMetadata } from '@/components/pages/not-found-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageOfComment } from '@/newsroom/comments/find-comment.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; comment: string }> }

const find = cache(async (id: string) => pageOfComment((await theStore()).read, id))

/** A comment's lasting address. Not a permanent redirect: which page a comment stands on changes with those before it. */
export default async function Comment({ params }: Props) {
  const language = await pageLanguage(params)
  const { comment } = await params
  const found = await find(comment)
  if (!found) return <NotFoundPage language={language} />
  const { section, slugline, page } = found
  const address =
    page === 1 ? addresses.story(language, section, slugline) : addresses.discussion(language, section, slugline, 'oldest', page)
  return redirect(`${address}#comment-${comment}`)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await find((await params).comment)) ? {} : notFoundMetadata(await pageLanguage(params))
}
