import { ask } from '@/lib/messages';
import type { Card, Done } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu, type MenuItem } from '../Menu';
import { firstName, STAGE_WORDS } from '../words';
import type { CardPart } from './PersonCard';
import { useRun } from './useRun';

interface HeaderProps {
  card: Card;
  onOpen(part: CardPart): void;
}

/** Who it is: name, company, stage, and a menu for what is done seldom. */
export function Header({ card, onOpen }: HeaderProps) {
  const { run, error, busy } = useRun();
  const { contactId } = card;
  const opens = (label: string, part: CardPart, parted = false): MenuItem => ({
    label,
    parted,
    choose: () => onOpen(part),
  });
  const does = (label: string, request: () => Promise<Done>, parted = false): MenuItem => ({
    label,
    parted,
    choose: () => void run(request),
  });
  const items: MenuItem[] = [
    does('Won', () => ask('outcome', { contactId, as: 'won', reason: '', revisitOn: null })),
    opens('Lost …', 'lost'),
    opens('Asked to stop …', 'stop'),
    opens('May I stay in touch? …', 'permission'),
    opens('Plan …', 'plan'),
    opens('Edit name and company', 'fields', true),
    opens('Stage, dates and place …', 'details'),
    opens('Link with …', 'link'),
    opens('Where it came from', 'origin'),
    does('Stop following', () => ask('unfollow', { contactId }), true),
    does(`Forget ${firstName(card.name)}`, () => ask('forget', { contactId })),
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
