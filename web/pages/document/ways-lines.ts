/** One act of a way: what it is, the rule that asks for it, and what comes of it if it stays out. */
export interface WayAct {
  what: string;
  rule: string;
  without: string;
}
export interface Way {
  /** Earliest date and word of success. */
  head: string;
  conditions: string[];
  acts: WayAct[];
}

const WAY = /^\d+\. (.*)$/;
const ACT = /^\s*– (.*?) \[[^:\]]+: (.*?)\]\.?\s*(.*)$/;

/** The sentences of the API about the ways to the next stage, as a list of ways; what stands before the first is their introduction. */
export function waysIn(text: string): { introduction: string; ways: Way[] } {
  const introduction: string[] = [];
  const ways: Way[] = [];
  for (const line of text.split('\n')) {
    const head = WAY.exec(line)?.[1];
    const way = ways.at(-1);
    if (head !== undefined) ways.push({ head, conditions: [], acts: [] });
    else if (way === undefined) introduction.push(line.trim());
    else {
      const [, what, rule = '', without = ''] = ACT.exec(line) ?? [];
      if (what !== undefined) way.acts.push({ what, rule, without });
      else if (line.trim() !== '') way.conditions.push(line.trim().replace(/^– /, ''));
    }
  }
  return { introduction: introduction.join(' ').trim(), ways };
}
