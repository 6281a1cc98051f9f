import { ask } from '../../server/client.ts';
import { saveFile } from '../../server/save-file.ts';

export type PaperName = 'agenda' | 'attendance' | 'record';

interface Paper {
  organisation: string;
  meeting: string;
  paper: PaperName;
  language: 'en' | 'ru';
  /** `members` or `public`; empty: what the reader may see. */
  audience: string;
}

/** Fetches a paper with the reader's token, and hands it to the browser as a file under the name that the API gives it. */
export async function downloadPaper({ organisation, meeting, paper, language, audience }: Paper): Promise<void> {
  const query = new URLSearchParams({ language, format: 'pdf', ...(audience === '' ? {} : { for: audience }) });
  const response = await ask(`/v1/${organisation}/meetings/${meeting}/papers/${paper}?${query}`);
  const name = fileNameIn(response.headers.get('content-disposition')) ?? `${paper}-${language}.pdf`;
  saveFile(await response.blob(), name);
}

/** The name of a file in `Content-Disposition` (RFC 6266), the extended one first; undefined where there is none. */
export function fileNameIn(header: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? /filename=([^;\s]+)/i.exec(header ?? '')?.[1];
}
