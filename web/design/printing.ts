import { useSyncExternalStore } from 'react';

let asked = false;
const onPaper = (): boolean => asked || matchMedia('print').matches;

function subscribe(changed: () => void): () => void {
  const media = matchMedia('print');
  const before = (): void => ((asked = true), changed());
  const after = (): void => ((asked = false), changed());
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  media.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    media.removeEventListener('change', changed);
  };
}

/** Whether the page is being put on paper, where nothing can be unfolded any more. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, onPaper);
