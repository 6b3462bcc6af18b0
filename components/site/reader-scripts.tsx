// Before anything is painted: the reader's choice of day or night, kept on the device. No cookie, so every page is the same for everyone.
const chooseScheme = `try{var s=localStorage.getItem('scheme');if(s==='light'||s==='dark')document.documentElement.dataset.scheme=s}catch(e){}`

/** What a page of the site runs of its own: the scheme before the first paint, the rest when it is there (public/reader.js). */
export function ReaderScripts() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: chooseScheme }} />
      <script src="/reader.js" defer />
    </>
  )
}
