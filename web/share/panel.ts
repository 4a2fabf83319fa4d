// How dialogs of sharing and saving look: a floating sheet, hairlines between its parts, fields that can be read and copied.
import { css } from 'lit';
import { dialogLook } from '../look/dialog.ts';

export const panel = css`
  ${dialogLook}
  dialog {
    max-height: calc(100dvh - 48px);
    overflow-y: auto;
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  section {
    padding: 16px 0;
    border-bottom: 1px solid var(--line);
  }
  section:last-child {
    border: 0;
    padding-bottom: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-top: 8px;
  }
  .field,
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 32px;
    padding: 5px 10px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: none;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 6px;
    resize: vertical;
  }
  pre {
    flex: 1 1 100%;
    margin: 8px 0 0;
    padding: 10px 12px;
    max-height: 120px;
    overflow: auto;
    border-radius: 6px;
    background: var(--grid);
    font: 12px / 18px ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .digest {
    overflow-wrap: anywhere;
  }
  button.framed,
  button.primary {
    min-height: 32px;
  }
  @media (max-width: 899px) {
    dialog {
      width: 100vw;
      max-width: 100vw;
      max-height: 92dvh;
      margin: auto 0 0;
      padding: 20px 16px;
      border-radius: 16px 16px 0 0;
    }
  }
`;
