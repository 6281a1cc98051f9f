import type { Sitting } from './sitting.tsx';

/** Who is in the room now. */
export const presentIn = ({ attendance }: Pick<Sitting['room'], 'attendance'>): string[] =>
  attendance.filter(({ presence }) => presence === 'present').map(({ party }) => party);
