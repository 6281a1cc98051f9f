import type { ReactNode } from 'react';

/** What stands in `index.html` until the program is there, and goes on standing until it knows who reads: no page is blank. */
export function Opening(): ReactNode {
  return (
    <div className="opening" role="status" aria-label="Nemcon">
      <p>Nemcon</p>
      <span className="opening-sign" />
    </div>
  );
}
