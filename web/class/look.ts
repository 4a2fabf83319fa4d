// Styles that the screens of a class share: larger type than the lab, for reading across a table.
import { css } from 'lit';

export const classLook = css`
  h1 {
    margin: 0;
    font-size: 28px;
    line-height: 34px;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .lead {
    font-size: 17px;
    line-height: 25px;
    max-width: 68ch;
  }
  .term {
    display: inline;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-decoration: underline dotted var(--control) 1.5px;
    text-underline-offset: 3px;
  }
  .term:hover {
    color: var(--accent);
  }
  .big {
    min-height: 40px;
    padding: 8px 18px;
    font-size: 15px;
    line-height: 22px;
  }
  .primary:disabled {
    background: var(--line);
    color: var(--ink-2);
    opacity: 1;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-top: 6px;
  }
  .choices.column {
    flex-direction: column;
  }
  .choices label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
    font-size: 15px;
    line-height: 20px;
  }
  .choices input {
    width: 18px;
    height: 18px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  input[type='text'],
  input[type='number'],
  textarea,
  select {
    padding: 5px 8px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--bg);
    font-size: 15px;
    line-height: 20px;
  }
  input[type='range'] {
    accent-color: var(--accent);
    min-height: 28px;
    margin: 0;
  }
`;
