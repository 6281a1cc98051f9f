import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { PostgresqlEngine } from '../../engines/index.ts';
import { root } from './compose-file.ts';

/**
 * Backup and restore of a PostgreSQL server as docs/operate/backup.md has them, by the server's own means: the archive of its log, and a
 * base backup by `pg_backup_start` and `pg_backup_stop` (the embedded PostgreSQL brings no `pg_basebackup`).
 */
export class ServerBackup {
  readonly #postgresql: PostgresqlEngine;
  readonly #cluster: string;
  readonly #log: string;
  readonly #base: string;
  readonly #owner: { uid: number; gid: number };

  /** @param dataDirectory the engine's; @param folder where backups go: the server's user must be able to reach it */
  constructor(postgresql: PostgresqlEngine, dataDirectory: string, folder: string) {
    this.#postgresql = postgresql;
    this.#cluster = join(dataDirectory, 'postgresql', 'cluster');
    this.#owner = statSync(this.#cluster);
    this.#log = join(folder, 'log');
    this.#base = join(folder, 'base');
    mkdirSync(this.#log, { recursive: true });
    // Written by the server's own user, who may be another than ours.
    chmodSync(this.#log, 0o777);
    copyFileSync(join(root, 'deploy/postgresql/archive-log.sh'), join(folder, 'archive-log.sh'));
  }

  /** The settings of the compose file; the server starts anew with them. */
  async archiveTheLog(): Promise<void> {
    const command = `/bin/sh ${join(this.#log, '..', 'archive-log.sh')} %p %f ${this.#log}`;
    await this.#sql('ALTER SYSTEM SET archive_mode = on', `ALTER SYSTEM SET archive_command = '${command}'`);
    await this.#postgresql.restart();
  }

  /** While everything runs. */
  async takeBase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#postgresql.connectionString });
    await client.connect();
    await client.query(`SELECT pg_backup_start('test', true)`);
    copyRunning(this.#cluster, this.#base);
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>('SELECT * FROM pg_backup_stop()');
    await client.end();
    writeFileSync(join(this.#base, 'backup_label'), rows[0]?.labelfile ?? '');
  }

  /** Waits until everything that was committed before lies in the archive of the log. */
  async finishTheLog(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#postgresql.connectionString });
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS name');
    for (const until = performance.now() + 30_000; ;) {
      if (readdirSync(this.#log).includes(rows[0]?.name ?? '')) break;
      if (performance.now() > until) throw new Error('the log was not archived');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await client.end();
  }

  /** The server's disk is gone. */
  loseEverything(): void {
    this.#postgresql.kill();
    rmSync(this.#cluster, { recursive: true, force: true });
  }

  /** From the base backup and the log to the last moment that is in the archive. */
  async restore(): Promise<void> {
    cpSync(this.#base, this.#cluster, { recursive: true });
    writeFileSync(join(this.#cluster, 'recovery.signal'), '');
    const settings = join(this.#cluster, 'postgresql.auto.conf');
    writeFileSync(settings, `restore_command = 'cp ${this.#log}/%f %p'\nrecovery_target_timeline = 'latest'\n`);
    mkdirSync(join(this.#cluster, 'pg_wal', 'archive_status'), { recursive: true });
    own(this.#cluster, this.#owner);
    chmodSync(this.#cluster, 0o700);
    await this.#postgresql.restart();
    for (const until = performance.now() + 60_000; await this.#inRecovery();) {
      if (performance.now() > until) throw new Error('the recovery does not end');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async #inRecovery(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.#postgresql.connectionString });
    await client.connect();
    const { rows } = await client.query<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS recovering');
    await client.end();
    return rows[0]?.recovering ?? true;
  }

  async #sql(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: this.#postgresql.connectionString });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }
}

/** Copies a cluster that runs: what vanishes meanwhile belongs to no backup, and the log is kept apart. */
function copyRunning(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === 'postmaster.pid' || entry.name === 'postmaster.opts') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === 'pg_wal' || entry.name === 'pg_replslot') mkdirSync(target);
    else if (entry.isDirectory()) copyRunning(source, target);
    else
      try {
        copyFileSync(source, target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
  }
}

function own(path: string, { uid, gid }: { uid: number; gid: number }): void {
  if (process.getuid?.() !== 0) return;
  chownSync(path, uid, gid);
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) chownSync(join(path, name), uid, gid);
}
