import { problemIn, requestHeaders } from '../../server/client.ts';
import { ServerProblem } from '../../server/problem.ts';

/** Uploads a file as content; it is named by its hash from then on (I14). Throws a `ServerProblem` where it was refused. */
export async function upload(organisation: string, file: File): Promise<{ sha256: string; bytes: number }> {
  const response = await fetch(`/v1/${organisation}/contents`, {
    method: 'POST',
    headers: { ...(await requestHeaders()), 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  });
  if (!response.ok) throw new ServerProblem(await problemIn(response));
  return (await response.json()) as { sha256: string; bytes: number };
}
