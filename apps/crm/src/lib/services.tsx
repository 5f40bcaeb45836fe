import { createContext, useContext } from 'react';
import type { StaffAuth } from './auth/staff-auth.ts';
import type { StaffEnv } from './api.config.ts';

/** What the pages work with; made once, where the application starts. */
export interface Services {
  env: StaffEnv;
  auth: StaffAuth;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('This needs a ServicesProvider above it');
  return services;
};
