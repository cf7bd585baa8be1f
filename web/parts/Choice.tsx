interface ChoiceProps<T extends string> {
  label: string;
  /** Value and shown name of each choice. */
  choices: [T, string][];
  chosen: T;
  onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <select aria-label={label} value={chosen} onChange={(event) => onChoose(event.currentTarget.value as T)}>
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
