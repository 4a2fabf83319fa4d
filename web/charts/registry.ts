// Every chart there is, in the order of the picker. A measure gets its course by being declared; the others explain.
import type { Catalogue } from '../simulation/protocol.ts';
import { courseChart } from './course.ts';
import type { Chart } from './picture.ts';

/** Lists the charts for a model: the headlines, then every other measure by the first word of its id. */
export function chartsOf({ headlines, measures }: Catalogue): Chart[] {
  const rest = measures.map(({ id }) => id).filter((id) => !headlines.includes(id));
  return [
    ...headlines.map((id) => courseChart(id, 'headlines')),
    ...rest.map((id) => courseChart(id, id.slice(0, id.indexOf('.')))),
  ];
}
