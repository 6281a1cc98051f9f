export const matter = { document: 'Document', meeting: 'Meeting', organisation: 'Organisation' } as const;
