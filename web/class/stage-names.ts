// What the steps of a round are called.
import { msg } from '@lit/localize';
import type { Stage } from './board.ts';

/** Names a step. */
export function stageName(stage: Stage): string {
  switch (stage) {
    case 'predict':
      return msg('Predict');
    case 'decide':
      return msg('Decide');
    case 'reveal':
      return msg('Reveal');
    case 'reflect':
      return msg('Reflect');
  }
}
