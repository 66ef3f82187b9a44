/** One of a few, as a row of buttons that are radio buttons to the keyboard and to a reader. */

export interface Option<V extends string> {
  value: V;
  label: string;
}

/** `segmented`: joined in one row; `tiles`: separate, two side by side; `stack`: one a row. */
export type Variant = 'segmented' | 'tiles' | 'stack';

export function Choice<V extends string>({
  name,
  label,
  labelledBy,
  options,
  value,
  onChoose,
  variant = 'segmented',
}: {
  name: string;
  label?: string;
  labelledBy?: string;
  options: readonly Option<V>[];
  value: V | null;
  onChoose: (value: V) => void;
  variant?: Variant;
}) {
  return (
    <div
      role="radiogroup"
      className={`ui-choice ui-choice--${variant}`}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <label key={option.value} className="ui-choice__option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
