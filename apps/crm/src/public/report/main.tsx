/** @jsxImportSource preact */
import { render } from 'preact';
import { outreachApiConfig } from '../../lib/api.config.ts';
import { applyColours } from '../apply-colours.ts';
import { reportService } from './report-service.ts';
import { ReportPage } from './ReportPage.tsx';

applyColours();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(
  <ReportPage
    token={new URLSearchParams(window.location.search).get('data')}
    service={reportService(outreachApiConfig)}
  />,
  root,
);
