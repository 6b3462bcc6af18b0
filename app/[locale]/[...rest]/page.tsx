import { notFound } from 'next/navigation'

export const generateStaticParams = () => []

/** Any address below a language that nothing else answers, so that its reader meets the 404 in that language. */
export default function Nowhere() {
  notFound()
}
