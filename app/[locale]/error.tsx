'use client'

import { Problem } from '@/components/site/problem.tsx'

export default function PageError() {
  return <Problem />
}
