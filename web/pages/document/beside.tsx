import type { ReactNode } from 'react';
export function Beside(_: { of: unknown }): ReactNode {
  return null;
}
