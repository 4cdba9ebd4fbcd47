/** The report is one file: its style goes with it. Legible on a small laptop and on A4. */
export const STYLE = `
:root{--ink:#17212b;--soft:#44525c;--line:#cfd8dc;--panel:#f3f6f7;--link:#0b4f8a;--seal:#b3261e;--bar:#3f6f8f}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:76rem;margin:0 auto;padding:0 1.25rem 3rem}
a{color:var(--link)}
h1{font-size:1.75rem;line-height:1.3;margin:1.5rem 0 .25rem}
h2{font-size:1.375rem;margin:2.5rem 0 .75rem;border-bottom:2px solid var(--ink);padding-bottom:.25rem}
h3{font-size:1.125rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .375rem}
.banner{background:var(--seal);color:#fff;padding:.5rem 1.25rem;text-align:center;font-weight:700}
.soft,.count{color:var(--soft);font-weight:400}
.count{font-size:.875rem}
.notice{border-left:4px solid var(--seal);background:var(--panel);padding:.5rem 1rem;margin:1rem 0}
.notice p{margin:.25rem 0}
.big{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;padding:0;margin:1.25rem 0;list-style:none}
.big li{background:var(--panel);border-top:4px solid var(--link);padding:.75rem 1rem}
.big b{display:block;font-size:2.25rem;line-height:1.2;font-variant-numeric:tabular-nums}
.toc{columns:2;padding-left:1.25rem}
.toc li{break-inside:avoid}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:2rem}
figure{margin:0}figcaption{font-weight:700;margin-bottom:.25rem}
svg{width:100%;height:auto}svg text{font-size:15px;fill:var(--ink)}svg rect{fill:var(--bar)}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.5rem}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--panel)}
.scroll{overflow-x:auto}
.matrix{width:auto}
.matrix thead th{writing-mode:vertical-rl;height:13em;vertical-align:bottom;text-align:right;padding:.5rem .2rem;font-weight:400;white-space:nowrap}
.matrix thead th:first-child{writing-mode:horizontal-tb;text-align:left}
.matrix td{text-align:center;min-width:2.6rem;padding:.3rem .15rem}
.matrix td a{color:inherit;display:block}
.matrix tbody th{white-space:nowrap;font-weight:400}
.matrix .sum{font-weight:700}
.s1{background:#f3e6dc}.s2{background:#e9c8b0}.s3{background:#dda285}.s4{background:#b8503a;color:#fff}.s5{background:#86231d;color:#fff}
.kind{content-visibility:auto;contain-intrinsic-size:auto 40rem}
.kind dl{margin:0 0 .75rem}.kind dl div{display:flex;gap:.75rem}.kind dt{flex:0 0 4.5em;color:var(--soft)}.kind dd{margin:0}
.leads{table-layout:fixed}
.leads th:nth-child(1){width:7em}.leads th:nth-child(2){width:8.5em}.leads th:nth-child(3){width:5em}.leads th:nth-child(4){width:7em}.leads th:nth-child(5){width:6em}.leads th:nth-child(7){width:4em}
.leads td{overflow-wrap:anywhere}
.leads .high{color:var(--seal);font-weight:700}
summary{cursor:pointer;padding:.5rem 0;color:var(--link)}
@media(max-width:48rem){.charts,.big{grid-template-columns:1fr}.toc{columns:1}.leads{table-layout:auto}}
@media print{
@page{size:A4;margin:14mm 12mm 16mm;@bottom-center{content:"内部资料 · 是线索，不是结论 · 第 " counter(page) " 页";font-size:9pt}}
body{font-size:10.5pt}main{max-width:none;padding:0}
.banner,.s1,.s2,.s3,.s4,.s5,.notice,thead th,.big li,svg rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
.matrix{width:100%;font-size:8pt}.matrix td,.matrix thead th{min-width:0}.matrix thead th{padding:.2rem 0}
.charts{grid-template-columns:1fr}svg{max-height:95mm}
.leads{font-size:8.5pt}.leads th,.leads td{padding:.15rem .3rem}.leads tr,figure,.big,dl{break-inside:avoid}
h2,h3,h4,summary{break-after:avoid}
.kind{content-visibility:visible}
}`;
