import { useColorScheme } from '@mui/material/styles';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

const modes = [
  { value: 'system', label: 'As this device has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export const ColourPanel = () => {
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Panel title="Appearance">
      <SelectField
        label="Colours"
        help="Kept in this browser."
        options={modes}
        value={mode}
        onChange={setMode}
      />
    </Panel>
  );
};
