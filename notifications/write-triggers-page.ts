import { readFileSync, writeFileSync } from 'node:fs';
import { withTriggers } from './triggers-page.ts';

const page = new URL('../docs/use/notices.md', import.meta.url);
writeFileSync(page, withTriggers(readFileSync(page, 'utf8')));
