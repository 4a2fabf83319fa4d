// What every panel beneath the charts has: the laboratory, the words, its own width for what it draws, and patience.
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Sized } from '../../look/sized.ts';
import type { Laboratory } from '../../state/laboratory.ts';
import { PatientWatching } from '../../state/watching.ts';
import type { Dictionary } from '../../words/dictionary.ts';

export abstract class Panel extends LitElement {
  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @state() protected width = 280;

  constructor() {
    super();
    new PatientWatching(
      this,
      () => this.lab,
      () => [this.lab.outcome],
    );
    new Sized(this, (width) => {
      this.width = width;
    });
  }
}
