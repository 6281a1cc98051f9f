import { useState } from 'react';
import { useBlocker } from '@tanstack/react-router';

interface Leaving {
  /** Closes the form, or asks first. */
  close: () => void;
  asks: boolean;
  keep: () => void;
  discard: () => void;
}

/**
 * Asks before a form is left in which something was entered: by Escape, by the browser's way back, by closing the tab.
 * @param forget gives up what was entered; undefined: nothing was
 */
export function useLeaving(forget: (() => void) | undefined, onClose: () => void): Leaving {
  const entered = forget !== undefined;
  const [asks, setAsks] = useState(false);
  const blocked = useBlocker({
    shouldBlockFn: () => {
      // Where nothing would be lost the form goes with its page.
      if (!entered) onClose();
      return entered;
    },
    enableBeforeUnload: entered,
    withResolver: true,
  });
  return {
    close: () => (entered ? setAsks(true) : onClose()),
    asks: asks || blocked.status === 'blocked',
    keep: () => {
      setAsks(false);
      blocked.reset?.();
    },
    discard: () => {
      forget?.();
      onClose();
      blocked.proceed?.();
    },
  };
}
