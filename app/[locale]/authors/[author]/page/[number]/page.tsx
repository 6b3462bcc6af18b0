import type { Metadata } from 'next'
import { AuthorPage, authorMetadata } from '@/components/pages/author-page.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; author: string; number: string }> }

async function asked(params: Props['params']) {
  const { author, number } = await params
  return { language: await pageLanguage(params), authorKey: author, page: pageNumber(number) }
}

export default async function NumberedPage({ params }: Props) {
  return <AuthorPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return authorMetadata(await asked(params))
}
