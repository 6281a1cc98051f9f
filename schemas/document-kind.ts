/** The kinds of document that there are: a closed list, to which kinds are only ever added. */
import { z } from 'zod';

export const documentKind = z
  .enum([
    'proposal',
    'statement',
    'decision',
    'guidelines',
    'regulations',
    'memorandum',
    'plan-of-action',
    'road-map',
    'catalogue',
    'rules',
    'charter',
    'convention',
    'protocol',
    'application-for-status',
    'appointment',
    'package',
    'declaration',
    'amendment',
    'review-cycle',
  ])
  .meta({ id: 'DocumentKind' });
export type DocumentKind = z.infer<typeof documentKind>;
