// How every dialog looks: a floating sheet over the dimmed page, its title and its button to close in one line.
import { css } from 'lit';

export const dialogLook = css`
  dialog {
    width: min(620px, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--floating);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.2);
  }
  dialog > header {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  dialog h2 {
    font-size: 20px;
    line-height: 26px;
  }
`;
