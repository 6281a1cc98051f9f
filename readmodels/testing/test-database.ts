import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrate.ts';

/** A migrated database of its own on the given server, for one test file; `drop` removes it. */
export async function testDatabase(server: string): Promise<{ connectionString: string; drop: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  await migrate(address.href);
  return {
    connectionString: address.href,
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
