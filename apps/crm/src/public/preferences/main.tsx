/** @jsxImportSource preact */
import { render } from 'preact';
import { outreachApiConfig } from '../../lib/api.config.ts';
import { applyColours } from '../apply-colours.ts';
import { preferencesService } from './preferences-service.ts';
import { PreferencesPage } from './PreferencesPage.tsx';

applyColours();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(
  <PreferencesPage
    token={new URLSearchParams(window.location.search).get('data')}
    service={preferencesService(outreachApiConfig)}
  />,
  root,
);
