// What a report needs of a model: its words and declarations, never its world.
import type { Model } from '../engine/model.ts';

export type Reported = Pick<
  Model<never>,
  | 'name'
  | 'title'
  | 'version'
  | 'policy'
  | 'assumptions'
  | 'settings'
  | 'measures'
  | 'headlines'
  | 'labels'
  | 'parties'
  | 'sources'
  | 'validation'
>;
