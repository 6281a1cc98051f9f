import type { ReactNode } from 'react';
import { Dialog } from '../design/dialog.tsx';
import type { ActRequest } from './act-button.tsx';

interface ActDialogProps {
  request: ActRequest;
  onClose: () => void;
  onDone: () => void;
}

/** The form of an act, whom it would tell, and what it did. */
export function ActDialog({ request, onClose }: ActDialogProps): ReactNode {
  return (
    <Dialog title={request.act} onClose={onClose}>
      …
    </Dialog>
  );
}
