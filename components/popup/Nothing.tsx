import { browser } from 'wxt/browser';
import { sayDue } from '@/lib/days';
import type { Agenda } from '@/lib/views';

/** An empty list: how to begin, or that all is done and what comes next. */
export function Nothing({ agenda }: { agenda: Agenda }) {
  if (agenda.fresh) {
    return (
      <div className="nothing">
        <p>
          <b>Kept is not switched on yet.</b> Until you do, nothing is read on any site.
        </p>
        <button
          type="button"
          className="button filled"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
        >
          Switch on
        </button>
      </div>
    );
  }
  if (agenda.people === 0) {
    return (
      <p className="nothing">
        <b>Nobody is followed yet.</b> Open a mail or a profile and press “Follow up with …”, or add people below, one a
        line.
      </p>
    );
  }
  const { next, line } = agenda;
  if (line?.when === 'evening') return <p className="nothing">{line.text}</p>;
  return (
    <p className="nothing">
      <b>{agenda.all > 0 ? 'All promises for today kept.' : 'Nothing to do today.'}</b>
      {next && ` Next: ${sayDue(next.due, agenda.now, agenda.timeZone)}, ${next.text}, ${next.name}.`}
    </p>
  );
}
