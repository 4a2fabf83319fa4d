// How a report looks: one family, two weights, white space and hairlines instead of boxes; dark where the reader's screen is.

const LIGHT = `--bg:#fff;--ink:#14181d;--ink-2:#48505a;--ink-3:#666e79;--control:#858d97;--line:#e3e6ea;--grid:#ebedf0;
--accent:#1c5fc9;--tint:#e8f0fc;--b:#bd4b00;--c:#007a68;--d:#824682;--amber:#7a5200;--amber-tint:#fff7e3;--amber-edge:#e6c169`;
const DARK = `--bg:#0f1317;--ink:#edeff2;--ink-2:#b6bdc6;--ink-3:#8e97a2;--control:#727c88;--line:#2a3138;--grid:#20262c;
--accent:#79aeff;--tint:#1a2a42;--b:#ff9a5a;--c:#46c7ae;--d:#b487b9;--amber:#f0c25b;--amber-tint:#2a2413;--amber-edge:#6b5620`;

/** The style sheet of a report. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1440px;padding:24px 24px 64px;background:var(--bg);color:var(--ink);
font:400 13px/18px -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
h1,h2,h3,p,figure,dl,dd{margin:0}
h1{font-size:20px;line-height:26px;font-weight:600}
h2{font-size:15px;line-height:20px;font-weight:600}
h3{font-size:15px;line-height:20px;font-weight:600}
a{color:var(--accent)}
.brand{display:flex;justify-content:space-between;gap:16px;padding-bottom:12px;margin-bottom:20px;border-bottom:1px solid var(--line);color:var(--ink-3);font-size:12px;line-height:16px}
.brand b{color:var(--ink);font-weight:600;font-size:15px}
.answer{font-size:17px;line-height:26px;max-width:76ch;margin-top:10px}
.legend{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:14px;color:var(--ink-2);font-size:12px;line-height:16px}
.legend span{display:inline-flex;align-items:center;gap:8px}
.legend i{display:inline-block;width:28px;border-top:2.25px solid}
.legend i.dash{border-top:2px dashed}
.arm{display:flex;align-items:center;gap:10px;margin-top:28px}
.arm span{display:inline-grid;place-items:center;width:20px;height:20px;border-radius:10px;background:currentColor;font-size:12px}
.arm b{color:var(--bg);font-weight:600}
.arm-answer{max-width:100ch;margin-top:6px;font-size:13px;line-height:19px;color:var(--ink-2)}
.cards{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:0 32px;margin:24px 0 0;padding-bottom:20px;border-bottom:1px solid var(--line)}
.arm-answer+.cards{margin-top:16px}
.card{min-width:0;position:relative}
.card+.card::before{content:"";position:absolute;left:-16px;top:0;bottom:0;border-left:1px solid var(--line)}
.card header{min-height:34px}
.card h2{font-size:13px;line-height:18px}
.card header span{display:block;font-size:11px;line-height:14px;color:var(--ink-3)}
.row{display:flex;align-items:center;gap:12px;margin-top:4px;min-height:44px}
.value{font-size:34px;line-height:40px;font-weight:600;letter-spacing:-.025em;white-space:nowrap}
.value small{font-size:20px;font-weight:400;color:var(--ink-2);letter-spacing:0}
.card:nth-child(n+4) .value{font-size:24px;line-height:40px}
.change{font-size:15px;line-height:16px;font-weight:600;color:var(--arm);white-space:nowrap}
.change small{font-size:11px;line-height:14px;font-weight:400;color:var(--ink-3)}
.unclear,.change.unclear{color:var(--ink-3);font-weight:400}
.spark{margin-left:auto;flex:0 1 auto;min-width:0}
.card footer{display:flex;flex-direction:column;align-items:flex-start;gap:4px;margin-top:6px;font-size:11px;line-height:14px;color:var(--ink-3)}
.strip .base{stroke:var(--line)}.strip .band,.strip .dot{fill:var(--arm)}.strip .band{opacity:.28}.strip .tick{fill:var(--ink)}
.strip.grey .band,.strip.grey .dot{fill:var(--control)}
.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:36px 32px;margin-top:28px}
figure svg{display:block;max-width:100%;height:auto;overflow:visible;margin-top:10px}
.says{font-size:12px;line-height:16px;color:var(--ink-3);margin-top:2px;max-width:90ch}
.narrow{display:none}
details{margin-top:8px}
summary{cursor:pointer;color:var(--ink-2);font-size:12px;line-height:20px}
summary:hover{color:var(--accent)}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.scroll{overflow:auto;max-height:520px;margin-top:8px}
@media(min-width:720px){.whole{max-height:none}}
@media screen and (max-width:719px){.scroll td:not(.number),.scroll th[scope=row]{min-width:140px}}
@media print{.scroll{max-height:none;overflow:visible}}
table{border-collapse:collapse;font-size:12px;line-height:16px}
th,td{text-align:left;vertical-align:top;padding:5px 16px 5px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{position:sticky;top:0;background:var(--bg);color:var(--ink-3);vertical-align:bottom;max-width:16ch}
.number{text-align:right;white-space:nowrap}
thead th.number{white-space:normal}
td:not(.number){min-width:6ch;max-width:52ch}
section{margin-top:36px;padding-top:20px;border-top:1px solid var(--line)}
section.cards{border-top:0;padding-top:0}
section h3{margin-top:14px}
.varied th code{white-space:nowrap}
code,pre{font:400 12px/16px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
pre{max-height:360px;overflow:auto;background:var(--grid);padding:12px;border-radius:6px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 24px;margin:12px 0}
dt{color:var(--ink-3)}
mark,.note{background:var(--amber-tint);color:var(--amber);border:1px solid var(--amber-edge);border-radius:6px;padding:1px 6px}
mark{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.note{padding:6px 10px;margin-top:10px}
.assumed>summary{color:var(--amber)}
footer.end{margin-top:36px;padding-top:12px;border-top:1px solid var(--line);font-size:11px;line-height:14px;color:var(--ink-3)}
@media (max-width:1199px){.figures{grid-template-columns:minmax(0,1fr)}.cards{grid-template-columns:repeat(3,minmax(0,1fr));row-gap:24px}
.card:nth-child(3n+1)::before{display:none}}
@media (max-width:760px){body{padding:16px 16px 48px}.wide{display:none}.narrow{display:block}
.cards{grid-template-columns:minmax(0,1fr);row-gap:16px}.card::before{display:none}.card+.card{border-top:1px solid var(--line);padding-top:14px}
.card .value,.card:nth-child(n+4) .value{font-size:24px;line-height:32px}.card header{min-height:0}
.answer{font-size:15px;line-height:22px}dl{grid-template-columns:minmax(0,1fr);gap:2px}dt{margin-top:8px}.brand span+span{display:none}}
@media (forced-colors:active){.strip .dot,.strip .tick{fill:CanvasText}.strip .band{fill:Highlight}}
@media print{
.figures{grid-template-columns:minmax(0,1fr)}figure,.card,tr{break-inside:avoid}
table{width:100%;font-size:9px;line-height:12px}
th,td{padding:3px 6px 3px 0}
thead th{position:static}
.number{white-space:normal}
td:not(.number),tbody th{min-width:0;max-width:30ch;overflow-wrap:anywhere}
.varied th code{white-space:normal}
}
`;
