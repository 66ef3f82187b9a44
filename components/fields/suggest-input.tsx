/** A text that may be anything, with what is known under it: a sigla is chosen, not typed. */
import { useState } from 'react';
import { plain } from '@/lib/catalogo/plain';
import { PEDIDO } from '@/lib/text/pedido';
import { keepInView, moveOf } from './combo-keys';
import type { ControlProps } from './field';

/** Options shown at once: more are found by typing on. */
const SHOWN = 8;

export function SuggestInput({
  control,
  label,
  value,
  options,
  several = false,
  maxLength,
  onChange,
}: {
  control: ControlProps;
  label: string;
  value: string;
  /** The likeliest first. */
  options: readonly string[];
  /** Several, as `A; B`: the last one is looked for. */
  several?: boolean;
  maxLength: number;
  onChange: (value: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const cut = several ? value.lastIndexOf(';') + 1 : 0;
  const found = open
    ? matching(options, value.slice(cut), several ? partsBefore(value, cut) : [])
    : [];
  const listId = `${control.id}-sugestoes`;
  const optionId = (index: number) => `${listId}-${index}`;
  const shown = open && found.length > 0;

  function choose(option: string | undefined): void {
    if (option === undefined) return;
    const before = value.slice(0, cut);
    onChange(before === '' ? option : `${before} ${option}`);
    close();
  }

  function close(): void {
    setOpen(false);
    setActive(-1);
  }

  return (
    <div className="combo">
      <input
        {...control}
        className="ui-input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onBlur={close}
        onKeyDown={(event) => {
          const move = moveOf(event.key, { open: shown, active, count: found.length });
          if (!move || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          event.stopPropagation();
          if (move === 'choose') choose(found[active]);
          else if (move === 'close') close();
          else {
            setOpen(true);
            setActive(move.mark);
          }
        }}
      />
      <div
        id={listId}
        className="combo__list"
        role="listbox"
        aria-label={PEDIDO.sugestoes(label)}
        hidden={!shown}
      >
        {found.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
          <div
            key={option}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={index === active ? 'combo__option combo__option--active' : 'combo__option'}
            // Before the blur, which would close the list under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            ref={index === active ? keepInView : undefined}
          >
            {option}
          </div>
        ))}
      </div>
    </div>
  );
}

const partsBefore = (value: string, cut: number) =>
  value
    .slice(0, cut)
    .split(';')
    .map((part) => plain(part));

/** Those that begin with the words first, then those that hold them; what is there already is not. */
function matching(options: readonly string[], typed: string, taken: readonly string[]): string[] {
  const wanted = plain(typed);
  const free = options.filter((option) => !taken.includes(plain(option)));
  const same = free.some((option) => plain(option) === wanted);
  if (same && free.filter((option) => plain(option).startsWith(wanted)).length === 1) return [];
  const begin = free.filter((option) => plain(option).startsWith(wanted));
  const hold = free.filter((option) => plain(option).includes(wanted));
  return [...new Set([...begin, ...hold])].slice(0, SHOWN);
}
