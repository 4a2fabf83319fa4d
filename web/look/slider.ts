// The native range of a lever, small in the rail and large on its sheet: `--thumb` is its size, `--thumb-edge` its ring,
// `--thumb-fill` what lies inside.
import { css } from 'lit';

export const slider = css`
  .slider {
    position: relative;
  }
  .slider > span {
    position: absolute;
    pointer-events: none;
  }
  input[type='range'] {
    position: absolute;
    width: 100%;
    height: 24px;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    border-radius: 50%;
    border: var(--thumb-edge);
    background: var(--thumb-fill);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    border-radius: 50%;
    border: var(--thumb-edge);
    background: var(--thumb-fill);
  }
`;
