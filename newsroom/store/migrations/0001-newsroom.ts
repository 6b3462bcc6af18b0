import { sql } from 'kysely'
import type { Migration } from './migrations.ts'

/** The tables of the reading site; `../schema.ts` says what each column holds. */
export const createNewsroom: Migration['up'] = async (transaction, engine) => {
  const schema = transaction.schema

  await schema
    .createTable('site')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('sections')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('topics')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('authors')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('stories')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slugline', 'text', (column) => column.notNull().unique())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('archive', 'integer', (column) => column.notNull())
    .addColumn('lead_picture', 'text')
    .addColumn('pictures', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('stories_by_section').on('stories').column('section').execute()

  await schema
    .createTable('former_sluglines')
    .addColumn('slugline', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()

  await schema
    .createTable('story_topics')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('story_topics_key', ['story_id', 'topic'])
    .execute()
  await schema.createIndex('story_topics_by_topic').on('story_topics').column('topic').execute()

  await schema
    .createTable('editions')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('standfirst', 'text', (column) => column.notNull())
    .addColumn('dateline', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addColumn('updated_at', 'text')
    .addColumn('corrections', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_reason', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('word_count', 'integer', (column) => column.notNull())
    .addColumn('stems', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('editions_key', ['story_id', 'language'])
    .execute()
  await schema.createIndex('editions_by_time').on('editions').columns(['language', 'status', 'published_at']).execute()

  await schema
    .createTable('edition_authors')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('edition_authors_key', ['story_id', 'language', 'author'])
    .execute()
  await schema.createIndex('edition_authors_by_author').on('edition_authors').column('author').execute()

  await schema
    .createTable('media')
    .addColumn('file', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('color', 'text', (column) => column.notNull())
    .addColumn('widths', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('pages')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pages_key', ['key', 'language'])
    .execute()

  await schema
    .createTable('fronts')
    .addColumn('language', 'text', (column) => column.primaryKey())
    .addColumn('lead', 'text')
    .addColumn('seconds', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('related')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('related_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('rank', 'integer', (column) => column.notNull())
    .addColumn('reason_kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('related_key', ['story_id', 'language', 'related_id'])
    .execute()

  await schema
    .createTable('reads')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reads_key', ['story_id', 'day'])
    .execute()

  await schema
    .createTable('renewals')
    // An id may never come back after its row was pruned, or a server would take an old renewal for one it has seen.
    .addColumn('id', engine === 'sqlite' ? 'integer' : sql`bigint generated always as identity`, (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
