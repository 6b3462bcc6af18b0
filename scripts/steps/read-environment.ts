import { existsSync } from 'node:fs'

/** Reads `.env` where there is one; what the environment already says stands. */
export function readEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}
