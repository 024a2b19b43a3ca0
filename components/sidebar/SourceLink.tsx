import type { ReactNode } from 'react';
import { ask } from '@/lib/messages';
import { safeLink } from '../limits';

interface SourceLinkProps {
  contactId: string;
  url: string | null;
  label: string;
  children: ReactNode;
}

/** A way to the message or page something came from: an open tab is brought to the front, else one is opened. */
export function SourceLink({ contactId, url, label, children }: SourceLinkProps) {
  const href = safeLink(url);
  if (!href) return null;
  return (
    <a
      className="source"
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void ask('open', { contactId, url: href }).catch(() => window.open(href, '_blank', 'noreferrer'));
      }}
    >
      {children}
    </a>
  );
}
