// npm run staff -- add | link | list | disable | enable: who works at the desk, from the server, while the site runs or not.
import { assertSameKey } from '../newsroom/keys/assert-same-key.ts'
import { Keys } from '../newsroom/keys/keys.ts'
import { secretKey, SecretKeyError } from '../newsroom/keys/secret-key.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { addMember, disableMember, enableMember, listMembers, memberByEmail, renewLink, StaffError } from '../newsroom/staff/members.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError, type Store } from '../newsroom/store/store.ts'
import { isLanguage, type Language } from '../newsroom/stories/model.ts'
import { DataDirError } from './steps/prepare-data-dir.ts'
import { parseOptions, UsageError } from './steps/command-line.ts'
import { readEnvironmentFile } from './steps/read-environment.ts'
import { sayAndStop } from './steps/say-and-stop.ts'
import { withStore } from './steps/with-store.ts'

const usage = `usage: npm run staff -- <verb> [options]

  add      --email ADDRESS --name NAME [--role ROLE]  add a member, and print the link by which they set a password
  link     --email ADDRESS [--without-totp]           print a new link, for who lost the password; with --without-totp,
                                                      for who lost the authenticator too
  list                                                say who there is
  disable  --email ADDRESS                            shut a member out, at once
  enable   --email ADDRESS                            let them in again

ROLE is moderator (where it is not named), editor or administrator. A link works once, and for 24 hours; --language en makes it
lead to the English desk. The store is the one DATABASE_URL and DATA_DIR name, the link's host is SITE_URL's (see .env.example).`

type Options = { email: string; name: string; role: string; language: Language; withoutTotp: boolean }

const verbs: Record<string, { needs: ('email' | 'name')[]; run: (store: Store, options: Options) => Promise<void> }> = {
  add: {
    needs: ['email', 'name'],
    run: async (store, { email, name, role, language }) => {
      const { token } = await addMember(store, 'command', { email, name, role }, new Date())
      console.log(`Added ${name} (${role}).`)
      sayLink(token, language)
    },
  },
  link: {
    needs: ['email'],
    run: async (store, { email, language, withoutTotp }) => {
      const { id, name } = await memberByEmail(store.read, email)
      const token = await renewLink(store, 'command', { id, withoutTwoFactor: withoutTotp }, new Date())
      console.log(`A new link for ${name}; one made before works no more.`)
      sayLink(token, language)
    },
  },
  list: {
    needs: [],
    run: async (store) => {
      const members = await listMembers(store.read)
      for (const { name, email, role, isDisabled, isTwoFactor, hasPassword } of members) {
        const notes = [isDisabled && 'disabled', isTwoFactor && 'signs in with a code', !hasPassword && 'no password yet'].filter(Boolean)
        console.log([role.padEnd(13), email.padEnd(32), name, notes.length > 0 && `(${notes.join(', ')})`].filter(Boolean).join('  '))
      }
      if (members.length === 0) console.log('Nobody yet: npm run staff -- add --role administrator --email … --name …')
    },
  },
  disable: {
    needs: ['email'],
    run: async (store, { email }) => {
      const { id, name } = await memberByEmail(store.read, email)
      await disableMember(store, 'command', id, new Date())
      console.log(`${name} is disabled, and signed out everywhere.`)
    },
  },
  enable: {
    needs: ['email'],
    run: async (store, { email }) => {
      const { id, name } = await memberByEmail(store.read, email)
      await enableMember(store, 'command', id, new Date())
      console.log(`${name} may sign in again.`)
    },
  },
}

function sayLink(token: string, language: Language) {
  console.log(`\n${settings().siteUrl}${deskAddresses.welcome(language, token)}\n`)
  console.log('Pass it on to nobody else. It sets a password, once, within 24 hours.')
}

function readOptions(rest: string[], needs: ('email' | 'name')[]): Options {
  const values = parsed(rest)
  for (const name of needs) if (!values[name]) throw new UsageError(`--${name} is missing.`)
  const { email = '', name = '', role = 'moderator', language = 'ar', 'without-totp': withoutTotp = false } = values
  if (!isLanguage(language)) throw new UsageError('--language is ar or en.')
  return { email, name, role, language, withoutTotp }
}

function parsed(args: string[]) {
  const string = { type: 'string' } as const
  const options = { email: string, name: string, role: string, language: string, 'without-totp': { type: 'boolean' } } as const
  return parseOptions(args, options).values
}

const [verb = '', ...rest] = process.argv.slice(2)

try {
  readEnvironmentFile()
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (['help', '--help', '-h'].includes(verb) || rest.some((arg) => ['--help', '-h'].includes(arg))) console.log(usage)
  else if (!known) throw new UsageError(verb ? `There is no ${verb}.` : 'Say what to do.')
  else {
    const options = readOptions(rest, known.needs)
    await withStore(async (store) => {
      // A server with another key would not know the passwords' sessions: said here and not at the first sign-in.
      await assertSameKey(store, new Keys(secretKey(settings())))
      await known.run(store, options)
    })
  }
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`)
  else sayAndStop(error, [SettingsError, SecretKeyError, DataDirError, StoreError, StoreBusyError, StaffError])
  process.exit(1)
}
