type Props = { label: string; text: string; direction: 'rtl' | 'ltr' | 'auto'; rows: number }

/** Where something can no longer be sent, it can still be copied. */
export function TextToCopy({ label, text, direction, rows }: Props) {
  return (
    <div className="form-field">
      <label htmlFor="text" className="form-label">
        {label}
      </label>
      <textarea id="text" readOnly rows={rows} dir={direction} defaultValue={text} className="field inline-full" />
    </div>
  )
}
