import { sql } from 'kysely'
import type { Writer } from '../store.ts'
import type { Migration } from './migrations.ts'

type Engine = 'sqlite' | 'postgres'

/** The tables of comments; `../comment-tables.ts` says what each column holds. */
export const createComments: Migration['up'] = async (transaction, engine) => {
  await createCommentTable(transaction, engine)
  await createAudit(transaction, engine)
  await createOutbox(transaction, engine)
  await createReaders(transaction, engine)
  await createRules(transaction)
  await createSafeguards(transaction, engine)
}

async function createCommentTable({ schema }: Writer, engine: Engine) {
  // Compared byte by byte on both engines, because a discussion is ordered by it.
  const key = engine === 'sqlite' ? sql`text` : sql`text collate "C"`
  await schema
    .createTable('comments')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id'))
    .addColumn('parent_id', key, (column) => column.references('comments.id'))
    .addColumn('thread_id', key, (column) => column.notNull())
    .addColumn('thread_at', key, (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('email_sealed', 'text')
    .addColumn('email_key', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('picked', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('staff_id', 'text')
    .addColumn('open_reports', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('at', key, (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('rejection', 'text')
    .addColumn('wants_decision', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('wants_replies', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('same_key', 'text', (column) => column.unique())
    .addColumn('text_key', 'text')
    .addColumn('imported_from', 'text', (column) => column.unique())
    .execute()
  const index = (name: string, columns: string[]) => schema.createIndex(name).on('comments').columns(columns)
  await index('comments_in_discussion', ['story_id', 'status', 'thread_at', 'thread_id', 'at', 'id']).execute()
  await index('comments_in_queue', ['status', 'at', 'id']).execute()
  await index('comments_in_queue_of_story', ['story_id', 'status', 'at', 'id']).execute()
  await index('comments_by_writer', ['email_key', 'at']).execute()
  await index('comments_by_thread', ['thread_id']).execute()
  await index('comments_by_parent', ['parent_id']).execute()
  await index('comments_by_text', ['text_key']).execute()
  await index('comments_reported', ['at', 'id']).where(sql.ref('open_reports'), '>', sql.lit(0)).execute()
}

async function createAudit(transaction: Writer, engine: Engine) {
  await transaction.schema
    .createTable('audit')
    .addColumn('id', engine === 'sqlite' ? 'integer' : sql`bigint generated always as identity`, (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('comment_id', 'text')
    .addColumn('story_id', 'text')
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text')
    .addColumn('reason', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .execute()
  await transaction.schema.createIndex('audit_by_comment').on('audit').columns(['comment_id', 'id']).execute()
  await transaction.schema.createIndex('audit_by_actor').on('audit').columns(['actor', 'id']).execute()
  await makeAppendOnly(transaction, engine)
}

/** The log is added to and nothing else, whoever asks. */
async function makeAppendOnly(transaction: Writer, engine: Engine) {
  if (engine === 'sqlite') {
    for (const action of ['update', 'delete']) {
      await sql
        .raw(`create trigger audit_${action} before ${action} on audit begin select raise(abort, 'the audit log is only added to'); end`)
        .execute(transaction)
    }
    return
  }
  await sql
    .raw(
      `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'the audit log is only added to'; end $$`,
    )
    .execute(transaction)
  await sql
    .raw(
      'create trigger audit_append_only before update or delete or truncate on audit for each statement execute function refuse_change()',
    )
    .execute(transaction)
}

async function createOutbox({ schema }: Writer, engine: Engine) {
  await schema
    .createTable('outbox')
    .addColumn('id', engine === 'sqlite' ? 'integer' : sql`bigint generated always as identity`, (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient_sealed', 'text', (column) => column.notNull())
    .addColumn('recipient_key', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('claimed_until', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('sent_at', 'text')
    .addColumn('failure', 'text')
    .execute()
  await schema.createIndex('outbox_due').on('outbox').columns(['sent_at', 'due_at']).execute()
  await schema.createIndex('outbox_by_recipient').on('outbox').column('recipient_key').execute()
}

async function createReaders({ schema }: Writer, engine: Engine) {
  await schema
    .createTable('writers')
    .addColumn('email_key', 'text', (column) => column.primaryKey())
    .addColumn('confirmed_at', 'text')
    .addColumn('stopped_at', 'text')
    .execute()
  await schema
    .createTable('reports')
    .addColumn('id', engine === 'sqlite' ? 'integer' : sql`bigint generated always as identity`, (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('comment_id', 'text', (column) => column.notNull().references('comments.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reader_key', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addUniqueConstraint('reports_once', ['comment_id', 'reader_key'])
    .execute()
}

async function createRules({ schema }: Writer) {
  await schema
    .createTable('word_list')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull().unique())
    .addColumn('effect', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('discussions')
    .addColumn('story_id', 'text', (column) => column.primaryKey().references('stories.id').onDelete('cascade'))
    .addColumn('state', 'text')
    .execute()
  await schema
    .createTable('discussion_rules')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('rules', 'text', (column) => column.notNull())
    .execute()
}

async function createSafeguards({ schema }: Writer, engine: Engine) {
  await schema
    .createTable('limits')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('empty_at', engine === 'sqlite' ? 'real' : 'double precision', (column) => column.notNull())
    .execute()
  await schema.createIndex('limits_by_time').on('limits').column('empty_at').execute()
  await schema
    .createTable('daily_keys')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('drafts')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('drafts_by_time').on('drafts').column('at').execute()
  await schema
    .createTable('key_marks')
    .addColumn('purpose', 'text', (column) => column.primaryKey())
    .addColumn('mark', 'text', (column) => column.notNull())
    .execute()
}
