import { sql } from 'kysely'
import type { Migration } from './migrations.ts'

/** Columns that lists are sorted by where nothing else tells two rows apart. */
const keys = {
  sections: 'key',
  topics: 'key',
  authors: 'key',
  stories: 'slugline',
  former_sluglines: 'slugline',
  pages: 'key',
  media: 'file',
}

/** Whether an author is a person or a desk, a number that every change of the content raises, indexes for what is asked most, and one order of keys on both engines. */
export const orderContent: Migration['up'] = async (transaction, engine) => {
  const schema = transaction.schema
  await schema
    .createTable('revision')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute()
  await sql`insert into revision (id, number) values (1, 0)`.execute(transaction)

  await schema
    .alterTable('authors')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('person'))
    .execute()

  await schema.createIndex('editions_by_publishing').on('editions').columns(['status', 'published_at']).execute()
  await schema.createIndex('related_by_neighbour').on('related').column('related_id').execute()
  await schema.createIndex('reads_by_day').on('reads').column('day').execute()

  // SQLite compares bytes; Postgres, left alone, whatever its machine's language has for an order.
  if (engine === 'sqlite') return
  for (const [table, column] of Object.entries(keys))
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(transaction)
}
