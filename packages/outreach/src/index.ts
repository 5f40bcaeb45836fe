export { deliveryReport } from './delivery-report.ts';
