/** @jsxImportSource preact */
import { topicDescriptions, topics as allTopics } from '@distronation/contracts';
import { everyTopic, type Choices } from './choices.ts';

interface TopicSwitchesProps {
  /** Undefined until they are known. */
  topics: Choices['topics'] | undefined;
  onChange: (topics: Choices['topics']) => void;
}

export const TopicSwitches = ({ topics, onChange }: TopicSwitchesProps) => (
  <fieldset disabled={!topics}>
    <legend>Lists</legend>
    {allTopics.map((topic) => (
      <label key={topic} class="choice">
        <strong>{topicDescriptions[topic].name}</strong>
        <input
          type="checkbox"
          checked={topics?.[topic] ?? false}
          onChange={({ currentTarget: { checked } }) => {
            if (topics) onChange({ ...topics, [topic]: checked });
          }}
        />
        <span class="hint">{topicDescriptions[topic].description}</span>
      </label>
    ))}
    <div class="pair">
      <button type="button" class="second" onClick={() => onChange(everyTopic(false))}>
        All off
      </button>
      <button type="button" class="second" onClick={() => onChange(everyTopic(true))}>
        All on
      </button>
    </div>
  </fieldset>
);
