/** What went wrong, in one line at the place where it happened; nothing where nothing did. */
export function Alert({ text, retry }: { text: string | null; retry?: () => void }) {
  if (text === null) return null;
  return (
    <p className="alert" role="alert">
      {text}
      {retry && (
        <>
          {' '}
          <button type="button" className="link" onClick={retry}>
            Try again
          </button>
        </>
      )}
    </p>
  );
}
