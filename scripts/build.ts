// npm run build: what npm start does before it serves, for where building and serving are apart: an image, a release folder.
import { BuildError, buildSite } from './steps/build-site.ts'
import { sayAndStop } from './steps/say-and-stop.ts'

try {
  await buildSite(console.log)
  console.log('The site is built.')
} catch (error) {
  sayAndStop(error, [BuildError])
}
