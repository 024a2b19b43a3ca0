import { ask } from '@/lib/messages';
import type { Settings } from '@/lib/model';
import { useAnswer } from '../useAnswer';

export interface SettingsState {
  /** Undefined while not yet known. */
  settings: Settings | undefined;
  error: string | null;
  /** Stores the fields at once; throws the background's one line when it refuses. */
  save(change: Partial<Settings>): Promise<void>;
  again(): void;
}

const question = () => ask('settings', {});

/** The settings as the background has them, asked again whenever something changed. */
export function useSettings(): SettingsState {
  const { answer, error, again } = useAnswer('settings', question);
  const save = async (change: Partial<Settings>) => {
    await ask('saveSettings', change);
    again();
  };
  return { settings: answer, error, save, again };
}
