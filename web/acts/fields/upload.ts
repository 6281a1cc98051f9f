import { ask } from '../../server/client.ts';

/** Uploads a file as content; it is named by its hash from then on (I14). Throws a `ServerProblem` where it was refused. */
export async function upload(organisation: string, file: File): Promise<{ sha256: string; bytes: number }> {
  const response = await ask(`/v1/${organisation}/contents`, {
    method: 'POST',
    headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  });
  return (await response.json()) as { sha256: string; bytes: number };
}
