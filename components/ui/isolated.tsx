import type { ReactNode } from 'react'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import { lettersOf } from './direction.ts'
import { ForeignText } from './foreign-text.tsx'

/** For messages with a name in them (`<bdi>{name}</bdi>`): it stands in its own direction, and what is foreign in it too. */
export function isolated(chunks: ReactNode) {
  const text = [chunks].flat().join('')
  const direction = directionOf(text, 'ltr')
  return (
    <bdi dir={direction}>
      <ForeignText text={text} language={lettersOf(direction)} />
    </bdi>
  )
}
