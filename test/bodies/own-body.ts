/** The files of the walk-through in docs/use/your-own-body.md, as somebody types them off who follows it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PAGE = fileURLToPath(new URL('../../docs/use/your-own-body.md', import.meta.url));

/** Writes every YAML block of the page into a folder, under the path in its first line. Gives the paths. */
export function writeOwnBody(folder: string): string[] {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)];
  return blocks.map(([, path = '', text = '']) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return path;
  });
}
