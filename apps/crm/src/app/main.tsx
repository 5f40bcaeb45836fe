import '@fontsource-variable/schibsted-grotesk/wght.css';
import { createRoot } from 'react-dom/client';
import { firebaseAuth } from '../lib/auth/firebase-auth.ts';
import { staffEnv } from '../lib/api.config.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <App services={{ env: staffEnv, auth: firebaseAuth(staffEnv.firebase) }} />,
);
