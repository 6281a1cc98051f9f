import { useContext, createContext, type MouseEvent, type ReactNode } from 'react';

/** How a document is opened: given once for a whole list. */
export const OpenDocument = createContext<(id: string) => void>(() => undefined);

interface DocumentLinkProps {
  id: string;
  /** Whether the Tab key reaches it. */
  reached: boolean;
  children: ReactNode;
}

/**
 * A link to a document, of which a list has hundreds: the router’s own link listens to every change of the address, each for itself.
 * It is a link all the same: it can be copied, and opened in a tab of its own.
 */
export function DocumentLink({ id, reached, children }: DocumentLinkProps): ReactNode {
  const open = useContext(OpenDocument);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  };
  return (
    <a href={`/documents/${id}`} tabIndex={reached ? 0 : -1} onClick={follow}>
      {children}
    </a>
  );
}
