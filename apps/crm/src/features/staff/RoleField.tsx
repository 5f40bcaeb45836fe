import type { Role } from '@distronation/contracts';
import { roleOptions, roleWords } from '../../lib/staff/role-words.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface RoleFieldProps {
  value: Role;
  onChange: (role: Role) => void;
}

export const RoleField = ({ value, onChange }: RoleFieldProps) => (
  <SelectField
    label="Role"
    help={`They may ${roleWords[value].may}.`}
    options={roleOptions}
    value={value}
    onChange={onChange}
  />
);
