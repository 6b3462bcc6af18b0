'use client'

import { Problem } from '@/components/site/problem.tsx'
import './globals.css'

export default function GlobalError() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <title>مداد</title>
        <Problem />
      </body>
    </html>
  )
}
