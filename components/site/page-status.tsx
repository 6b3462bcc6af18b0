/**
 * The status this page answers with, where it is not 200. Next's own notFound() leaves a document that only scripts can fill, and it
 * has nothing for 410: the page is made like any other, and serving/finish-page.ts reads its status here.
 */
export function PageStatus({ code }: { code: number }) {
  return (
    <>
      <meta name="midad-status" content={String(code)} />
      <meta name="robots" content="noindex" />
    </>
  )
}
