import type { ReactNode } from 'react'
import { Digits } from '@/components/site/digits.tsx'
import { PageStatus } from '@/components/site/page-status.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = {
  language: Language
  twin: string
  title: string
  explanation: string
  /** Whether what was asked for is not there. */
  isGone?: boolean
  children?: ReactNode
}

/** A page that says one thing, and offers one or two ways on. */
export function PlainPage({ language, twin, title, explanation, isGone = false, children }: Props) {
  return (
    <SiteFrame language={language} twin={twin}>
      <div className="form-page">
        {isGone && <PageStatus code={404} />}
        <h1 className="text-title">{title}</h1>
        <p className="mbs-4 mbe-6 text-standfirst text-soft">
          <Digits>{explanation}</Digits>
        </p>
        {children}
      </div>
    </SiteFrame>
  )
}

/** A form of one button. */
export function OneButton({ action, label, isMain = true }: { action: string; label: string; isMain?: boolean }) {
  return (
    <form action={action} method="post">
      <button type="submit" className={isMain ? 'button-solid' : 'button'}>
        {label}
      </button>
    </form>
  )
}
