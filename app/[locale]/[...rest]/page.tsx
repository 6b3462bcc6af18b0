import type { Metadata } from 'next'
import { NotFoundPage, notFoundMetadata } from '@/components/pages/not-found-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

/** Any address below a language that nothing else answers. */
export default async function Nowhere({ params }: Props) {
  return <NotFoundPage language={await pageLanguage(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(await pageLanguage(params))
}
