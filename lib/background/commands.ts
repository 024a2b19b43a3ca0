/** The keys of the extension: the page in front is told, and acts where something stands there. */
import { press } from '@/lib/pressed';
import { ACCEPT } from './words';

/** A command's keys were pressed. */
export async function pressed(command: string): Promise<void> {
  if (command === ACCEPT) await press(command);
}
