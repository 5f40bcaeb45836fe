/** @jsxImportSource preact */
import { render } from 'preact';
import { apiEnv } from '../../lib/env.ts';
import { applyColours } from '../apply-colours.ts';
import { reportService } from './report-service.ts';
import { ReportPage } from './ReportPage.tsx';

applyColours();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(
  <ReportPage
    token={new URLSearchParams(window.location.search).get('data')}
    service={reportService(apiEnv)}
  />,
  root,
);
