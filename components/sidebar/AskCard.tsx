interface AskCardProps {
  /** The mailbox that is open; null while it has not been read. */
  account: string | null;
  dark?: boolean;
  rtl?: boolean;
  onAnswer(on: boolean): void;
}

/** The small card on Gmail, shown once: may this mailbox be read? */
export function AskCard({ account, dark = false, rtl = false, onAnswer }: AskCardProps) {
  return (
    <div className={dark ? 'kept dark ask' : 'kept light ask'} dir={rtl ? 'rtl' : 'ltr'}>
      <aside aria-label="Kept">
        <p>
          Kept counts how often you were in touch with somebody and keeps what you promised each other. It reads only
          the mail you open and the list on screen{account && <bdi className="break"> in {account}</bdi>}; everything
          stays on this machine.
        </p>
        <div className="row">
          <button type="button" className="button filled" onClick={() => onAnswer(true)}>
            Switch on Gmail
          </button>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            Not now
          </button>
        </div>
      </aside>
    </div>
  );
}
