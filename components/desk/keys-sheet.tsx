import { useTranslations } from 'next-intl'
import { may, type StaffMember } from '@/newsroom/staff/roles.ts'

/** The desk's keys by their place: what is printed there on an English keyboard, and on an Arabic one. */
const keys = [
  { action: 'next', latin: 'J', arabic: 'ت' },
  { action: 'previous', latin: 'K', arabic: 'ن' },
  { action: 'approve', latin: 'A', arabic: 'ش' },
  { action: 'reject', latin: 'R', arabic: 'ق' },
  { action: 'reason', latin: '1–9', arabic: '1–9' },
  { action: 'spam', latin: 'S', arabic: 'س' },
  { action: 'hide', latin: 'H', arabic: 'ا' },
  { action: 'pick', latin: 'P', arabic: 'ح' },
  { action: 'undo', latin: 'Z', arabic: 'ئ' },
  { action: 'select', latin: 'X', arabic: 'ء' },
  { action: 'several', latin: 'B', arabic: 'لا' },
  { action: 'search', latin: '/', arabic: 'ظ' },
  { action: 'help', latin: '?', arabic: '؟' },
] as const

/** Opens the sheet; shown once desk.js listens. */
export function KeysButton() {
  const t = useTranslations('Queue')
  return (
    <button type="button" hidden aria-haspopup="dialog" className="tool-link desk-keys-open" data-desk-keys-open="">
      {t('keys.open')}
    </button>
  )
}

/** The keys of what the member may do. */
export function KeysSheet({ member }: { member: StaffMember }) {
  const t = useTranslations('Queue')
  const known = may(member, 'pick') ? keys : keys.filter(({ action }) => action !== 'pick')
  return (
    <dialog aria-labelledby="keys-title" className="desk-keys" data-desk-keys="">
      <h2 id="keys-title" tabIndex={-1} className="text-headline outline-none">
        {t('keys.title')}
      </h2>
      <p className="text-small text-soft">{t('keys.hint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('keys.latin')}</th>
            <th scope="col">{t('keys.arabic')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ action, latin, arabic }) => (
            <tr key={action}>
              <td>
                <kbd lang="en" dir="ltr">
                  {latin}
                </kbd>
              </td>
              <td>
                <kbd lang="ar" dir="auto">
                  {arabic}
                </kbd>
              </td>
              <td>{t(`keys.actions.${action}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-meta text-soft">{t('keys.off')}</p>
      <form method="dialog">
        <button type="submit" className="button">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  )
}
