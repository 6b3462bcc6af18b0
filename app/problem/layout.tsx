import type { ReactNode } from 'react'
import { ReaderScripts } from '@/components/site/reader-scripts.tsx'
import '../globals.css'

export default function ProblemLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <body>
        <ReaderScripts />
        {children}
      </body>
    </html>
  )
}
