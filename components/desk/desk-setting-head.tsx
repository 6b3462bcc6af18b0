/** What a part of a page of settings is about. */
export function DeskSettingHead({ id, title, hint }: { id: string; title: string; hint: string }) {
  return (
    <div>
      <h2 id={id} className="text-headline">
        {title}
      </h2>
      <p className="text-small text-soft">{hint}</p>
    </div>
  )
}
