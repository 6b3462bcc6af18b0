/** The newspaper's name, or its desk's, as it is set: with the red point. */
export function BrandName({ name }: { name: string }) {
  return (
    <>
      {name}
      <span aria-hidden="true" className="text-rubric">
        .
      </span>
    </>
  )
}
