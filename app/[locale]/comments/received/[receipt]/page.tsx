import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoReceipt, Receipt } from '@/components/comments/receipt.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { getReceipt } from '@/newsroom/comments/get-receipt.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes, and as it is now.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; receipt: string }> }

export default async function ReceiptPage({ params }: Props) {
  const language = await pageLanguage(params)
  const { receipt } = await params
  const view = await getReceipt((await theStore()).read, theKeys(), receipt, language, new Date())
  return view ? <Receipt view={view} receipt={receipt} language={language} /> : <NoReceipt language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('Receipt')
  return {
    title: `${t('title')} | ${(await siteDirectory(language)).name}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}
