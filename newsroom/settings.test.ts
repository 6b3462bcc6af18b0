import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSettings } from './settings.ts'

describe('settings', () => {
  test('an empty environment is a working one', () => {
    expect(parseSettings({})).toEqual({
      port: 3000,
      host: undefined,
      siteUrl: 'http://localhost:3000',
      hasSiteUrl: false,
      dataDir: resolve('data'),
      databaseUrl: `file:${resolve('data/midad.sqlite')}`,
      secretKey: undefined,
      trustedProxyHops: 0,
      smtpUrl: undefined,
      mailFrom: 'no-reply@localhost',
      logs: 'text',
      offlineReading: true,
    })
  })

  test('reading without a connection is switched off by a word', () => {
    expect(parseSettings({ OFFLINE_READING: 'off' }).offlineReading).toBe(false)
  })

  test('blank is absent, as in an unedited .env', () => {
    expect(parseSettings({ PORT: '', SITE_URL: '', DATABASE_URL: '' })).toEqual(parseSettings({}))
  })

  test('the interface to listen on is not the public address', () => {
    expect(parseSettings({ HOST: '0.0.0.0', PORT: '4000' }).siteUrl).toBe('http://localhost:4000')
  })

  test('the public address loses its last slash', () => {
    expect(parseSettings({ SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example')
  })

  test.each([
    [{ PORT: 'many' }, 'PORT must be a number from 1 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a number from 1 to 65535'],
    [{ SITE_URL: 'news.example' }, 'SITE_URL must be a whole address such as https://news.example'],
    [{ SITE_URL: 'ftp://news.example' }, 'SITE_URL must be a whole address such as https://news.example'],
    [{ SITE_URL: 'https://news.example/sub?x=1' }, 'SITE_URL must end with the host'],
    [{ SITE_URL: 'https://editor:secret@news.example' }, 'SITE_URL must end with the host'],
    [{ OFFLINE_READING: 'no' }, 'OFFLINE_READING must be on or off'],
    [{ DATABASE_URL: 'mysql://root@localhost' }, 'DATABASE_URL must begin with postgres:// or file:'],
  ])('%o is refused by name', (environment, message) => {
    expect(() => parseSettings(environment)).toThrow(message)
  })

  test('every mistake is named at once', () => {
    expect(() => parseSettings({ PORT: 'x', SITE_URL: 'y' })).toThrow(/PORT[\s\S]*SITE_URL/)
  })
})
