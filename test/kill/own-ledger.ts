/** What the client itself knows of its acts: kept apart from everything that the program keeps. */
export interface LedgerEntry {
  key: string;
  persona: string;
  path: string;
  body: unknown;
  /** Answered for good: carried out (2xx with a sequence), refused (4xx), or only a receipt so far (202). */
  fate: 'carried-out' | 'refused' | 'receipt' | 'unknown';
  stream?: string;
  command?: string;
  sequence?: number;
  code?: string;
  tries: number;
}

export class OwnLedger {
  readonly entries: LedgerEntry[] = [];

  note(entry: LedgerEntry): void {
    this.entries.push(entry);
  }

  count(fate: LedgerEntry['fate']): number {
    return this.entries.filter((entry) => entry.fate === fate).length;
  }
}
