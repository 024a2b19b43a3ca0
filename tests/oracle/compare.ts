/** What one reader says of an open conversation; senders in lower case, messages in page order. */
export interface Reading {
  subject: string;
  threadId: string;
  /** Messages folded away. */
  hidden: number;
  messages: { from: string; state: 'expanded' | 'collapsed' }[];
}
