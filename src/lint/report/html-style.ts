/** The looks of the HTML report: black on white, since it is printed as often as read; a phone, a screen, A4. */
export const STYLE = `
:root{color-scheme:light;--bad:#a11;--warn:#750;--good:#064;--soft:#445;--line:#bbb}
*{box-sizing:border-box}
body{max-width:56rem;margin:0 auto;padding:1rem;background:#fff;color:#112;font:1rem/1.65 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{margin:.5rem 0;font-size:1.6rem}
h2{margin:2rem 0 .5rem;font-size:1.25rem}
h3{margin:1.5rem 0 .5rem;padding:.3rem .6rem;background:#eef1f3;font-size:1rem}
h4{margin:0 0 .4rem;font-size:1.05rem}
ul,dl,p{margin:.4rem 0}
ul{padding-left:1.3rem}
.verdict{padding:.5rem .8rem;border:2px solid;font-size:1.15rem;font-weight:700}
.good{color:var(--good)}
.bad{color:var(--bad)}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.figures li{padding:.5rem .7rem;border:1px solid var(--line);border-top:5px solid;font-size:.9rem}
.figures b{display:block;font-size:1.9rem;line-height:1.2;font-variant-numeric:tabular-nums}
.figures .error{color:var(--bad)}
.figures .warning{color:var(--warn)}
.day,.id,footer{color:var(--soft);font-size:.9rem}
.id{font-family:ui-monospace,Consolas,monospace}
table{width:100%;border-collapse:collapse}
th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400}
thead th{color:var(--soft);font-size:.9rem;white-space:nowrap}
td:first-child{white-space:nowrap}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
article{margin:.6rem 0;padding:.6rem .8rem;border:1px solid var(--line);border-left:6px solid}
article.error{border-left-color:var(--bad)}
article.warning{border-left-color:var(--warn)}
article.note{border-left-color:var(--soft)}
article dl{display:grid;grid-template-columns:3.5em 1fr;gap:.1rem .6rem}
article dt{color:var(--soft)}
article dd{margin:0}
.badge{padding:.05rem .45rem;border:1px solid;font-size:.85rem}
.badge.error{background:var(--bad);color:#fff}
.badge.warning{color:var(--warn)}
.badge.note{color:var(--soft)}
.more{font-weight:700;list-style:none}
footer{margin-top:2rem;border-top:1px solid var(--line)}
@media (max-width:30rem){.figures{gap:.35rem}.figures li{padding:.4rem}.figures b{font-size:1.4rem}article dl{display:block}article dt{font-weight:700}}
@page{size:A4;margin:16mm 14mm}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h3,h4,thead{break-after:avoid}tr,li,dd,.figures{break-inside:avoid}.badge.error{background:#fff;color:var(--bad)}}
`;
