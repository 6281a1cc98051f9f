import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whether a condition of the style sheets holds, as `(max-width: 50rem)`: for parts that come in another order there, which a style sheet
 * could change for the eye and not for the keyboard, or for those who listen to the page (WCAG 1.3.2, 2.4.3).
 */
export function useMedia(condition: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const media = matchMedia(condition);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [condition],
  );
  return useSyncExternalStore(follow, () => matchMedia(condition).matches);
}
