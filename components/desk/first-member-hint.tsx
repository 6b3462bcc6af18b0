import { useTranslations } from 'next-intl'

/** Before there is anybody: how the first administrator is made. */
export function FirstMemberHint() {
  const t = useTranslations('SignIn')
  return (
    <div className="desk-done">
      <h2 className="text-headline">{t('nobody')}</h2>
      <p>{t('nobodyHint')}</p>
      <p dir="ltr" lang="en" className="desk-command">
        <code>npm run staff -- add --role administrator --email editor@news.example --name &quot;…&quot;</code>
      </p>
    </div>
  )
}
