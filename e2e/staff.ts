import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addMember as addToStaff } from '../newsroom/staff/members.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import type { Role } from '../newsroom/staff/roles.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { sentencesIn } from './fixtures.ts'
import { inStoreOf } from './in-store.ts'
import type { OwnSite } from './own-site.ts'

/** A member of staff of a test's own. */
export type TestMember = { email: string; name: string; password: string; role: Role }

/** Runs `npm run staff -- …` on a site's store, while it runs. */
export function staffCommand(site: OwnSite, ...parameters: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/staff.ts', ...parameters], {
    env: { ...process.env, ...site.environment },
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

/** The one-time link a command printed, as a path. */
export function linkIn(output: string): string {
  const path = /(\/desk\/(?:ar|en)\/welcome\/[\w-]+)/.exec(output)?.[1]
  if (!path) throw new Error(`There is no link in:\n${output}`)
  return path
}

/** Adds a member as `npm run staff -- add` does, and sets their password by the link. They are signed in nowhere yet. */
export async function addMember(site: OwnSite, role: Role, name = `Salma ${role}`): Promise<TestMember> {
  const member = { email: `${role}-${randomUUID()}@news.example`, name, password: 'ink paper rubric', role }
  const { token } = await inStoreOf(site, (store) => addToStaff(store, 'command', { email: member.email, name, role }, new Date()))
  const password = new URLSearchParams({ password: member.password, again: member.password })
  const response = await fetch(`${site.url}${deskAddresses.welcome('ar', token)}/password`, {
    method: 'POST',
    body: password,
    headers: { Origin: site.url },
    redirect: 'manual',
  })
  if (response.status !== 303) throw new Error(`The password was not set: ${response.status}`)
  return member
}

/** Signs a member in, on the page where one does. They are on their account's page then. */
export async function signInAs(page: Page, site: OwnSite, member: TestMember, language: Language = 'ar'): Promise<void> {
  const t = sentencesIn(language)
  await page.goto(site.url + deskAddresses.signIn(language, deskAddresses.account(language)))
  await page.getByLabel(t('SignIn.email')).fill(member.email)
  await page.getByLabel(t('SignIn.password')).fill(member.password)
  await page.getByRole('button', { name: t('SignIn.submit'), exact: true }).click()
  await page.waitForURL(site.url + deskAddresses.account(language))
}

/** Makes a new member with a role, and signs them in as the page's form does, without opening it. */
export async function signIn(page: Page, site: OwnSite, role: Role, language: Language = 'ar'): Promise<TestMember> {
  const member = await addMember(site, role)
  const next = deskAddresses.account(language)
  const response = await page.request.post(`${site.url}${deskAddresses.signIn(language)}/try`, {
    form: { email: member.email, password: member.password, next },
    headers: { Origin: site.url },
    maxRedirects: 0,
  })
  if (response.headers().location !== next) throw new Error(`${member.email} was not signed in: ${response.status()}`)
  return member
}
