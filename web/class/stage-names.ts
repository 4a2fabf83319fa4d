// What the steps of a round are called, and what a reveal draws beside what happened.
import { msg } from '@lit/localize';
import type { Beside, Stage } from './board.ts';

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

/** Names what is drawn beside what happened. */
export function besideName(beside: Beside): string {
  if (beside === 'predictions') return msg('predictions');
  return beside === 'nothing' ? msg('nothing: a closer look') : msg('each team’s own policy');
}
