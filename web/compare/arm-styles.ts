// How arms look wherever they are named: a letter in a dot of their colour, and their name in it.
import { css } from 'lit';

export const armStyles = css`
  .name {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .letter {
    flex: none;
    display: inline-grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    background: var(--arm);
    color: var(--bg);
    font-size: 11px;
    line-height: 1;
    font-weight: 600;
  }
  .letter:empty {
    width: 28px;
    height: 0;
    border-radius: 0;
    border-top: 2px dashed var(--ink);
    background: none;
  }
  .arm-0 {
    --arm: var(--ink);
  }
  .arm-1 {
    --arm: var(--accent);
  }
  .arm-2 {
    --arm: var(--b);
  }
  .arm-3 {
    --arm: var(--c);
  }
  .arm-4 {
    --arm: var(--d);
  }
  h3.name {
    color: var(--arm);
  }
  .clear {
    color: var(--arm);
    font-weight: 600;
  }
  .unclear {
    color: var(--ink-3);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .letter {
      border: 1px solid CanvasText;
    }
  }
`;
