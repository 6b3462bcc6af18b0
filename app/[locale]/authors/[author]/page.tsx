import type { Metadata } from 'next'
import { AuthorPage, authorMetadata } from '@/components/pages/author-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; author: string }> }

const asked = async (params: Props['params']) => ({ language: await pageLanguage(params), authorKey: (await params).author, page: 1 })

export default async function Page({ params }: Props) {
  return <AuthorPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return authorMetadata(await asked(params))
}
