import { ask } from '@/lib/messages';
import { STAGES, type Stage } from '@/lib/model';
import type { Card, Done } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu, type MenuItem } from '../Menu';
import { useAct } from '../useAct';
import { firstName, STAGE_WORDS } from '../words';
import { useDesk } from './desk';

interface HeaderProps {
  card: Card;
  onOpen(part: 'fields' | 'origin'): void;
}

/** Who it is: name, company, stage, and a menu for what is done seldom. */
export function Header({ card, onOpen }: HeaderProps) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const { contactId } = card;
  const run = async (request: () => Promise<Done>) => {
    const done = await act(request);
    if (done) desk.say(done);
  };
  const toStage = (stage: Stage): MenuItem => ({
    label: STAGE_WORDS[stage],
    checked: stage === card.stage,
    parted: stage === STAGES[0],
    choose: () => run(() => ask('edit', { contactId, field: 'stage', value: stage })),
  });
  const items: MenuItem[] = [
    { label: 'Edit name and company', choose: () => onOpen('fields') },
    { label: 'Where it came from', choose: () => onOpen('origin') },
    ...STAGES.map(toStage),
    { label: 'Stop following', parted: true, choose: () => run(() => ask('unfollow', { contactId })) },
    { label: `Forget ${firstName(card.name)}`, choose: () => run(() => ask('forget', { contactId })) },
  ];
  const beside = [card.company, STAGE_WORDS[card.stage]].filter(Boolean).join(' · ');
  return (
    <>
      <div className="who">
        <h2 dir="auto" title={[card.name, card.role, card.company].filter(Boolean).join(' · ')}>
          <bdi className="name">{card.name}</bdi>
          <span className="soft">
            &nbsp;· <bdi>{beside}</bdi>
          </span>
        </h2>
        <Menu className="icon" label={`More about ${firstName(card.name)}`} items={items} disabled={busy}>
          ⋯
        </Menu>
      </div>
      <Alert text={error} />
    </>
  );
}
