/** @jsxImportSource preact */
import { topicDescriptions, topics } from '@distronation/contracts';
import type { PauseOption } from './choices.ts';

const names = (pausable: boolean): string =>
  topics
    .filter((topic) => topicDescriptions[topic].pausable === pausable)
    .map((topic) => topicDescriptions[topic].name)
    .join(' and ');

interface PauseChoiceProps {
  options: readonly PauseOption[];
  until: string | undefined;
  disabled: boolean;
  onChange: (until: string | undefined) => void;
}

export const PauseChoice = ({ options, until, disabled, onChange }: PauseChoiceProps) => (
  <fieldset disabled={disabled} aria-describedby="pause-hint">
    <legend>Pause</legend>
    <p class="hint" id="pause-hint">
      A pause holds back {names(true)}. {names(false)} still come, so that you know what you are
      paid. What we send meanwhile is not sent to you later, and the pause ends by itself.
    </p>
    {options.map((option) => (
      <label key={option.label} class="choice">
        <span>{option.label}</span>
        <input
          type="radio"
          name="pause"
          checked={!disabled && option.until === until}
          onChange={() => onChange(option.until)}
        />
      </label>
    ))}
  </fieldset>
);
