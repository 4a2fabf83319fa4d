// How the sheet of a lever looks.
import { css } from 'lit';

export const sheetStyle = css`
  :host {
    --thumb: 22px;
    --thumb-edge: 5px solid var(--accent);
    --thumb-fill: var(--floating);
    position: fixed;
    z-index: 5;
    overflow-y: auto;
    padding: 20px 28px 16px;
    border: 1px solid var(--line);
    border-radius: 0 10px 10px 10px;
    background: var(--floating);
    box-shadow: var(--shadow);
  }
  .head {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 0 12px;
    align-items: center;
  }
  .group {
    grid-column: 1 / -1;
    color: var(--ink-3);
    font-size: 12px;
    line-height: 16px;
  }
  h2 {
    font-size: 20px;
    line-height: 26px;
  }
  .box {
    display: flex;
    align-items: baseline;
    gap: 6px;
    padding: 3px 10px;
    border: 1px solid var(--control);
    border-radius: 6px;
  }
  .box input {
    width: 5ch;
    border: 0;
    background: none;
    padding: 0;
    text-align: right;
    font-weight: 600;
    color: var(--accent);
    appearance: textfield;
    -moz-appearance: textfield;
  }
  .box span {
    max-width: 14ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .box input::-webkit-inner-spin-button {
    display: none;
  }
  section {
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  section.first {
    border: 0;
    padding: 14px 0 12px;
  }
  .slider {
    height: 28px;
  }
  .slider.bracketed {
    height: 36px;
  }
  .track {
    inset: 9px 0 auto;
    height: 6px;
    border-radius: 3px;
    background: var(--track);
  }
  .unstudied {
    top: 8px;
    height: 8px;
    background: repeating-linear-gradient(115deg, var(--control) 0 1px, var(--floating) 1px 4px);
  }
  .bar {
    top: 9px;
    height: 6px;
    background: var(--accent);
  }
  .tick {
    top: 3px;
    width: 2px;
    height: 18px;
    margin-left: -1px;
    background: var(--ink);
    box-shadow: 0 0 0 1px var(--floating);
  }
  .bracket {
    top: 26px;
    height: 5px;
    border: solid var(--control);
    border-width: 0 1px 1px;
  }
  input[type='range'] {
    inset: 0 0 auto;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .options button {
    min-height: 30px;
    padding: 4px 10px;
    border: 1px solid var(--track);
    border-radius: 6px;
  }
  .options .quo {
    text-decoration: underline dashed 1.5px;
    text-underline-offset: 4px;
  }
  .options [aria-checked='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .meaning {
    font-size: 15px;
    line-height: 22px;
  }
  .split {
    display: flex;
    gap: 2px;
    margin-top: 10px;
  }
  .split > div {
    min-width: 0;
    overflow: hidden;
  }
  .split b {
    display: block;
    padding: 3px 7px;
    background: var(--track);
    color: var(--ink);
    overflow: hidden;
  }
  .split > div:first-child b {
    background: var(--accent);
    color: var(--on-accent);
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
  }
  .when input::-webkit-inner-spin-button {
    display: none;
  }
  .when input {
    width: 44px;
    appearance: textfield;
    -moz-appearance: textfield;
    min-height: 26px;
    padding: 1px 6px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: none;
    font-weight: 600;
  }
  .when svg {
    margin-left: auto;
  }
  .assumed {
    color: var(--amber);
  }
  .callout {
    padding: 8px 12px;
    border: 1px solid var(--amber-edge);
    border-radius: 6px;
    background: var(--amber-tint);
    color: var(--amber);
  }
  .cited {
    margin-top: 6px;
    overflow-wrap: anywhere;
  }
  .move {
    display: grid;
    grid-template-columns: 156px minmax(0, 1fr) 116px;
    gap: 12px;
    align-items: center;
    min-height: 38px;
  }
  .move .span {
    position: relative;
    height: 12px;
  }
  .move .span i {
    position: absolute;
    top: 0;
    bottom: 0;
  }
  .move .span .range {
    top: 1px;
    bottom: 1px;
    background: color-mix(in srgb, var(--accent) 30%, transparent);
  }
  .move .span .zero {
    top: -6px;
    bottom: -6px;
    width: 1px;
    background: var(--ink);
  }
  .move .span .low {
    width: 2px;
    margin-left: -1px;
    background: var(--ink-3);
  }
  .move .span .high {
    width: 2px;
    margin-left: -1px;
    background: var(--accent);
  }
  .move b {
    color: var(--accent);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .foot button {
    min-height: 24px;
  }
  .foot span {
    margin-left: auto;
  }
  @media (max-width: 899px) {
    :host {
      inset: 0 !important;
      width: auto !important;
      max-height: none !important;
      border: 0;
      border-radius: 0;
      padding: 16px;
    }
    .move {
      grid-template-columns: 118px minmax(0, 1fr) 108px;
      gap: 8px;
    }
    .esc {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .track {
      border-top: 4px solid CanvasText;
    }
    .bar {
      border-top: 4px solid Highlight;
    }
    .tick {
      border-left: 2px solid CanvasText;
    }
    input[type='range'] {
      appearance: auto;
    }
  }
`;
