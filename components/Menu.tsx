import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useName } from './useName';

export interface MenuItem {
  label: string;
  /** For one of several: is it the present one? */
  checked?: boolean;
  /** A line above this item parts it from those before. */
  parted?: boolean;
  choose(): void;
}

interface MenuProps {
  /** Accessible name of the button, where what it shows is a sign. */
  label?: string;
  className: string;
  children: ReactNode;
  items: MenuItem[];
  disabled?: boolean;
}

/** A button with a menu right beside it in our own root: arrows move, Enter chooses, Escape closes and returns. */
export function Menu({ label, className, children, items, disabled }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useName();

  useEffect(() => {
    const sheet = list.current;
    if (!open || !sheet) return;
    const ground = sheet.closest('.page')?.getBoundingClientRect();
    const { top, bottom, height } = sheet.getBoundingClientRect();
    // Opens upwards where there is no room below but enough above.
    if (ground && bottom > ground.bottom && top - height - 40 > ground.top) sheet.classList.add('above');
    sheet.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined) all[to % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left.
    <span
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <div ref={list} id={id} className="sheet" role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the radio items have it.
            <button
              key={item.label}
              type="button"
              tabIndex={-1}
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              className={item.parted ? 'parted' : undefined}
              onClick={() => {
                close();
                item.choose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
