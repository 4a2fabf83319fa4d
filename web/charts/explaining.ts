// Charts that explain rather than follow one measure; loaded after the first picture is there.
import type { AskPortrait } from '../parts/explanation/resident-map.ts';
import type { Catalogue } from '../simulation/protocol.ts';
import { moneyFlowChart, patientFlowChart } from './flows.ts';
import { gainsChart } from './gains.ts';
import type { Chart } from './picture.ts';
import { residentMapChart } from './resident-map-chart.ts';
import { whyChart } from './why.ts';

/** Lists them in the order of the picker. */
export function explainingCharts({ parties }: Catalogue, ask: AskPortrait): Chart[] {
  return [whyChart(), gainsChart(parties), patientFlowChart(), moneyFlowChart(), residentMapChart(ask)];
}
