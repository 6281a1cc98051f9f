import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const ISSUER_ALGORITHM = 'ES256';

/** The key pair of a laptop's issuer, with the id that tokens name it by. */
export interface IssuerKey {
  id: string;
  private: CryptoKey;
  public: CryptoKey;
}

/** The key in `{data}/issuer.jwk`, made if there is none; readable by its owner only. Two processes may come at the same moment. */
export async function issuerKey(data: string): Promise<IssuerKey> {
  const file = join(data, 'issuer.jwk');
  const jwk = (await read(file)) ?? (await make(data, file));
  const { d: _private, ...publicPart } = jwk;
  return {
    id: await calculateJwkThumbprint(jwk),
    private: (await importJWK(jwk, ISSUER_ALGORITHM)) as CryptoKey,
    public: (await importJWK(publicPart, ISSUER_ALGORITHM)) as CryptoKey,
  };
}

async function read(file: string): Promise<JWK | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as JWK;
  } catch {
    // Another process has made the file and not yet written it, or a start was cut off: the first case passes in a moment.
    throw new Error(`${file} holds no key; delete it, and the next start makes a new one.`);
  }
}

async function make(data: string, file: string): Promise<JWK> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const pair = await generateKeyPair(ISSUER_ALGORITHM, { extractable: true });
  const text = JSON.stringify(await exportJWK(pair.privateKey));
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    return JSON.parse(text) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readWhenWritten(file);
  }
}

async function readWhenWritten(file: string): Promise<JWK> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const jwk = await read(file);
      if (jwk !== undefined) return jwk;
    } catch (error) {
      if (attempt >= 20) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
