// The element's look, as one constructable sheet for all instances: allowed under `style-src 'self'`,
// and nothing leaks in or out. A page restyles it through the --np-* properties and ::part().

const CSS = `
:host{all:initial;display:block;container:np/inline-size;color-scheme:inherit;min-height:var(--np-min-block-size,320px)}
:host([hidden]){display:none}
.np{
--surface:var(--np-surface,light-dark(#fff,#14171b));
--raised:var(--np-raised,light-dark(#f4f5f7,#1d2127));
--text:var(--np-text,light-dark(#15181d,#e9ebee));
--muted:var(--np-muted,light-dark(#58606b,#a3abb6));
--line:var(--np-border,light-dark(#d8dbe0,#363c45));
--accent:var(--np-accent,light-dark(#3f35a3,#b3adff));
--on-accent:var(--np-on-accent,light-dark(#fff,#14171b));
--focus:var(--np-focus,var(--accent));
--mark:var(--np-mark-bg,light-dark(#ffe38c,#655000));
--mark-text:var(--np-mark-text,light-dark(#15181d,#fff8e0));
--danger:var(--np-danger,light-dark(#a3261b,#ff9a8c));
--radius:var(--np-radius,4px);
--gap:var(--np-gap,1.25em);
font:var(--np-font-size,15px)/var(--np-line-height,1.45) var(--sans);
color:var(--text);background:var(--surface);text-align:start;overflow-wrap:anywhere;text-autospace:normal;
text-size-adjust:100%;max-height:var(--np-max-block-size,none)}
.capped{overflow:auto;overscroll-behavior:contain}
.np:lang(zh-Hans),.np :lang(zh-Hans){
--sans:var(--np-font,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif);
--serif:var(--np-font-read,"Songti SC","Noto Serif CJK SC",SimSun,serif)}
.np:lang(zh-Hant),.np :lang(zh-Hant){
--sans:var(--np-font,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif);
--serif:var(--np-font-read,"Songti TC","Noto Serif CJK TC",PMingLiU,serif)}
.np:lang(en),.np :lang(en){
--sans:var(--np-font,-apple-system,"Segoe UI",Roboto,Arial,"Noto Sans CJK KR",sans-serif);
--serif:var(--np-font-read,"Iowan Old Style",Charter,"Noto Serif CJK KR",Georgia,serif)}
*,::before,::after{box-sizing:border-box}
[lang]{font-family:var(--sans)}
.read,.read [lang]{font-family:var(--serif);line-height:1.6}
.read .src,.read .src time{font-family:var(--sans)}
.read:lang(zh){line-height:1.75}
h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,form{margin:0;padding:0;font-size:1em;font-weight:inherit}
h2,h3,.big,.dropping{font-weight:700}
ul,ol{list-style:none}
button,input,textarea,select{font:inherit;color:inherit}
button{background:none;border:0;padding:0;text-align:left;cursor:pointer;border-radius:var(--radius)}
button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
small,.counts,.kicker,.note,.src,.n,.legend,.meta,.gap,dt,.label,.tick .label,.metadata,figcaption,th,.dropped{font-size:.86em;color:var(--muted)}
small .src,.meta .src,figcaption .src{font-size:1em}
b,.src,.type,.kicker,th,.more,.name,.hits .title{font-weight:600}
q{quotes:"“" "”" "‘" "’"}
q:lang(zh-Hant){quotes:"「" "」" "『" "』"}
mark{background:var(--mark);color:var(--mark-text);border-radius:2px;padding:.1em 0}
a{color:var(--accent)}
code,kbd{font-family:ui-monospace,monospace;font-size:.86em}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.empty{color:var(--muted);padding:2em 0}

.fact{display:block;padding:.3em .5em;margin:0 -.5em;width:calc(100% + 1em)}
.row,.choice,.phrases,.kinds,.sides,.by,.legend,.meta,.layers,.who,.docs small,.hits h3,.talk h3,figcaption,.entity>header{display:flex;flex-wrap:wrap;gap:.3em 1em;align-items:baseline}
.head,.message,.progress,.pane-head,.tools,.line,.event,.kwic h3,.tabs,.langs,.spectrum,.bar{display:flex;gap:.8em;align-items:baseline}
.brief,.brief-main,.brief-side,.voices,.tiles,.columns,.ways,.beside,.import,form,.drop{display:grid;gap:1.6em 2em;align-items:start;align-content:start;grid-template-columns:minmax(0,1fr)}
.row,.head,.message{justify-content:space-between}
.row{margin-bottom:1em}
.choice,.phrases,.layers{gap:.3em}
.short>li+li,.differ>li+li,.docs>li+li,.wide>li+li,.hits>li,.days>li,.passage,tbody tr{border-top:1px solid var(--line)}
.head,.speaker,.talk{border-top:2px solid var(--text);padding:.5em 0}
.src,.tag,.type,.pill,.name,.more,.button,.tabs button,.tick .label,.gap,.line>b{white-space:nowrap}
.counts,.n,.num,.fig,.pill,.progress,.days h3,.line>b{font-variant-numeric:tabular-nums}
.voice .read,.tile span,.tile small,.turn b,.turn .read,.beside .read,.claim span,.docs b,.cell b,td>b,.figures .src,.problem code{display:block}

.c-differs{--k:var(--danger)}
.k-quote{--k:var(--muted);--u:solid 1px}
.k-PER{--k:var(--np-series-1,light-dark(#b0401a,#ff9e73));--u:solid 2px}
.k-ORG,.c-only{--k:var(--np-series-2,light-dark(#0b62a8,#78b8f5));--u:double 3px}
.k-LOC,.c-agrees{--k:var(--np-series-3,light-dark(#1b7348,#63cf97));--u:dotted 2px}
.k-PRODUCT{--k:var(--np-series-4,light-dark(#9c2f7c,#f08fd0));--u:dashed 2px}
.k-EVENT,.c-stale{--k:var(--np-series-5,light-dark(#7a5d00,#e0bd4c));--u:wavy 1.5px}
.k-MEDIA{--k:var(--np-series-6,light-dark(#0f6e78,#5fd0dc));--u:solid 4px}
.k-figure{--k:var(--np-series-7,light-dark(#4a5568,#b7c0cd));--u:dotted 1px}
.k-time{--k:var(--np-series-8,light-dark(#5d4a9c,#c0b2ff));--u:dashed 1px}
.kinds span,.layers [aria-pressed=true] u,.entity>header .name,.reading [class*=k-].on{text-decoration:underline var(--u) var(--k);text-underline-offset:.22em;text-decoration-skip-ink:none}
.spectrum{gap:0}
.spectrum i{background:var(--k);min-width:4px;height:4px}

.np{position:relative;display:flex;flex-direction:column;min-height:inherit}
.top{display:grid;grid-template-columns:auto minmax(12em,34em) auto;gap:.5em 1.6em;align-items:center;justify-content:space-between;
padding:.5em var(--gap) 0;position:sticky;top:var(--np-sticky-top,0);z-index:3;background:var(--surface);border-bottom:1px solid var(--line)}
.brand{line-height:1.2}
.brand b{font-size:1.15em;font-weight:700}
.counts{display:block;min-height:1.2em}
.find{display:block;position:relative}
.find input{padding-right:2.4em}
.clear-search{position:absolute;right:.2em;top:0;bottom:0}
:placeholder-shown~.clear-search{display:none}
input,textarea,select{width:100%;background:var(--raised);border:1px solid var(--line);border-radius:var(--radius);padding:.5em .8em}
input:focus{background:var(--surface)}
::placeholder{color:var(--muted);opacity:1}
kbd{color:var(--muted);border:1px solid var(--line);border-radius:3px;padding:0 .5em}
.tools{align-items:center;gap:.5em}
.button{background:var(--text);color:var(--surface);font-weight:600;padding:.5em .8em;line-height:1.2}
.button:hover{background:var(--accent);color:var(--on-accent)}
.langs{gap:0;border:1px solid var(--line);border-radius:var(--radius)}
.langs button,.icon{padding:.3em .5em;min-width:2em;text-align:center;color:var(--muted)}
.langs [aria-pressed=true],.icon:hover:not(:disabled){background:var(--raised);color:var(--text);font-weight:700}
.tabs{grid-column:1/-1;gap:1.2em;overflow-x:auto;scrollbar-width:none}
.tabs button{padding:.5em 0;color:var(--muted);border-bottom:3px solid transparent;border-radius:0;font-weight:600}
.tabs button:hover,.tabs [aria-selected=true]{color:var(--text)}
.tabs [aria-selected=true]{border-color:var(--text)}
.searching .tabs button{border-color:transparent}

.progress,.message,.problem{padding:.5em var(--gap);background:var(--raised)}
.message,.problem{border-left:4px solid var(--danger)}
progress{accent-color:var(--accent);width:min(16em,30%)}
.progress span{flex:1}

.body{flex:1;display:grid;grid-template-columns:minmax(0,1fr)}
.stage{padding:1.2em var(--gap) 2.5em;outline-offset:-3px;min-height:16em}
.pane{display:none;position:sticky;bottom:0;max-height:min(55vh,30em);overflow:auto;background:var(--surface);border-top:3px solid var(--text);
padding:0 var(--gap) 1em;z-index:4;box-shadow:0 -6px 24px light-dark(#0002,#0008)}
.pane.open{display:block}
.pane-head{position:sticky;top:0;background:inherit;padding:.3em 0;z-index:1}
.pane-head h2{flex:1}
.pane-body:focus{outline:0}
.pane-body>.row,.kinds{margin-top:1.2em}
.pane h3{font-size:1.15em;line-height:1.3;margin-bottom:.3em}
.passage{margin-top:1em;padding-top:.8em}
blockquote{font-size:1.06em;max-height:22em;overflow:auto}
blockquote,.turn .read,.beside .read,.dropped p{white-space:pre-line}
figcaption{margin-top:.5em}
figcaption .more,.line .n{margin-left:auto}

.more{font-size:.86em;color:var(--accent)}
.more:hover,.claim:hover span,.hits .title:hover{text-decoration:underline;text-underline-offset:.2em}
section+section{margin-top:1.6em}
.src time{font-weight:400;margin-left:.5em}
.type{font-size:.76em;color:var(--k)}
.type::before{content:"";display:inline-block;width:.65em;height:.65em;margin-right:.3em;background:var(--k)}
.tag{border:1px solid var(--line);border-radius:2px;padding:0 .5em;margin-left:.5em}
.fact:hover,.current{background:var(--raised)}
.fact.current{box-shadow:inset 3px 0 var(--accent)}
.pill{border:1px solid var(--line);border-radius:2em;padding:.2em .8em;font-size:.86em}
.pill:hover:not(:disabled){border-color:var(--muted)}
.pill[aria-pressed=true]{background:var(--text);border-color:var(--text);color:var(--surface)}
.pill small{margin-left:.5em;color:inherit}

.brief section{margin:0}
.short .fact{padding:.5em;font-size:1.06em}
.short .src{font-size:.76em;margin-left:.8em}
.rank .fact{display:grid;grid-template-columns:1fr auto;gap:0 .8em;padding-block:.2em}
.name,.wide .forms{overflow:hidden;text-overflow:ellipsis}
.bar{gap:1px;margin:.1em 0 .2em;grid-column:1/-1;min-width:4px}
.bar i{background:var(--k);min-width:1px;height:5px;flex:1 1 0}
.bar i:nth-child(even){opacity:.62}
.differ b,.side>:first-child{margin-right:.5em}
.side>:first-child{font-family:var(--serif);font-size:1.06em}
.side+.side::before{content:"≠ ";color:var(--danger);font-weight:700}
.voices{gap:.5em 2em}
.voice .read{font-size:1.06em}
.voice b small{font-weight:400;margin-left:.5em}
.tiles{grid-template-columns:repeat(auto-fill,minmax(13em,1fr));gap:.5em 1.6em}
.tile span{font-size:.86em;color:var(--muted)}
.fig{font-size:1.65em;line-height:1.2}
.fact .fig small{display:inline;font-size:.5em;margin-left:.3em}

.axis{position:relative;height:6.6em}
.axis::before{content:"";position:absolute;inset:auto 0 1.75em;border-bottom:1px solid var(--muted)}
.tick,.gap{position:absolute;bottom:0;transform:translateX(-50%)}
.tick{display:flex;flex-direction:column;align-items:center;justify-content:flex-end;height:100%;min-width:14px;background:none}
.tick .label{position:absolute;bottom:0}
.tick:hover .dot,.tick.current .dot{border-color:var(--accent);background:var(--accent)}
.dots{display:flex;flex-direction:column-reverse;align-items:center;gap:2px;margin-bottom:2.5em}
.dot{display:inline-block;width:9px;height:9px;border-radius:5px;border:2px solid var(--text);background:var(--text);flex:none}
.dot[data-precision="7"]{width:18px}.dot[data-precision="4"]{width:28px}
.s-planned,.s-speculated{background:var(--surface)}.s-speculated{border-style:dotted}
.gap{bottom:1.45em;font-size:.76em;background:var(--surface);padding:0 .3em}
.days>li{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:0 1.2em;padding:.5em 0}
.days h3{padding:.3em 0}
.days .by{padding-left:calc(9px + .8em)}

.legend b{display:inline-block;min-width:1em;text-align:center}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%}
th{text-align:left;vertical-align:bottom}
td,th{padding:.3em .5em}
td{vertical-align:top}
thead{border-bottom:2px solid var(--text)}
.matrix td,.matrix .cell,.matrix thead th+th{text-align:center}
.matrix thead th+th{min-width:4.6em;max-width:8em}
.matrix tbody th{font-weight:400;font-size:1em;color:inherit;min-width:15em;width:32%;padding-left:0;position:sticky;left:0;background:var(--surface) padding-box;z-index:1}
.matrix td{vertical-align:middle;color:var(--muted);padding:.1em}
.matrix .cell{margin:0;width:100%}
.claim{display:block;width:100%;padding-left:1.2em;position:relative}
.claim::before{content:"▸";position:absolute;left:0;color:var(--muted)}
.claim[aria-expanded=true]::before{content:"▾"}
[class^=c-] b{color:var(--k)}
.matrix .detail{border:0}
.matrix .detail td{text-align:left;padding:.2em 0 1em 1.2em}
.beside{grid-template-columns:repeat(auto-fit,minmax(15em,1fr));gap:.8em 1.6em}
.beside .passage{color:var(--text);margin:0;border-radius:0;padding:.5em}

.filter{width:15em}
.wide .fact{grid-template-columns:minmax(7em,14em) 7.5em minmax(0,1fr) 3.5em;align-items:baseline;padding-block:.3em}
.wide .n,.figures td:last-child,.figures th:last-child{text-align:right}
.wide .forms{white-space:nowrap}
.entity>header{margin:.5em 0 1.2em}
.entity>header h2,.entity>header .name{font:700 1.4em/1.3 var(--serif)}
.entity header p{flex-basis:100%;color:var(--muted)}
.rank .line{display:grid}
.line .read{min-width:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:.3em 1.2em;align-items:baseline}
dd small{margin-left:.3em}
.kwic+.kwic{margin-top:1.2em}
.talk h3{margin-block:.5em}
.talk li{margin-bottom:1em}
.turn{max-width:44em;margin:0 0 .3em;padding:.5em .8em;width:fit-content}
.turn b{font-size:.86em}
.turn.question{background:var(--raised)}
.turn.answer{margin-left:2em;border-left:3px solid var(--line);border-radius:0}
.figures td:first-child{width:13em}
.num b,.docs b,.results h2{font-size:1.15em}

.label{margin-right:.5em}
summary{cursor:pointer}

.hits>li{padding:.8em 0}
.hits .title{font-size:1.06em}
.hits .read{max-width:52em}
.results h2{margin-bottom:.5em}

.big,.dropping{font-size:1.35em}
form{justify-items:start}
textarea{resize:vertical}
.dropping{display:none;position:absolute;inset:0;z-index:9;background:color-mix(in srgb,var(--surface) 82%,transparent);border:4px dashed var(--accent);place-items:center;pointer-events:none}
.dragging>.dropping{display:grid}
dialog{border:1px solid var(--line);border-radius:8px;padding:1.2em 1.6em;background:var(--surface);color:var(--text)}
dialog::backdrop{background:#0006}
dialog h3{margin-top:1em}
dialog dl{margin:.5em 0 1em;grid-template-columns:fit-content(30vw) 1fr}

.capped .top{top:0}
@container np (min-width:46em){
.brief{grid-template-columns:minmax(0,1fr) 15em}
.voices{grid-template-columns:1fr 1fr}
.columns{grid-template-columns:minmax(0,1fr) 18em}
.ways{grid-template-columns:1.2fr 1fr 1fr}
.speaker{display:grid;grid-template-columns:11em minmax(0,1fr);gap:0 1.6em}
.who{flex-direction:column}
}
@container np (min-width:68em){
.body{grid-template-columns:minmax(0,1fr) 23em}
.pane{--t:calc(var(--np-sticky-top,0px) + 6.4em);display:block;inset:var(--t) auto auto;max-height:calc(100vh - var(--t));border:0;box-shadow:none;align-self:start;z-index:1}
.stage{border-right:1px solid var(--line)}
.capped .pane{--t:6.4em;max-height:calc(min(100vh,var(--np-max-block-size)) - var(--t))}
.pane-close{visibility:hidden}.open .pane-close{visibility:visible}
}
@container np (max-width:46em){
.brief-side{grid-template-columns:repeat(auto-fit,minmax(13em,1fr))}
}
@container np (max-width:40em){
.np{--gap:.9em}
.top{grid-template-columns:1fr auto;gap:.5em}
.find{grid-column:1/-1;grid-row:2}
.tabs{margin:0 calc(-1*var(--gap));padding:0 var(--gap)}
.wide .forms,.figures thead{display:none}
.wide .fact{grid-template-columns:1fr auto auto}
.days>li{grid-template-columns:1fr}
.matrix tbody th{min-width:11em}
.figures td:first-child{width:auto}
.figures tr{display:grid;grid-template-columns:1fr auto;padding:.5em 0}
.figures td:nth-child(2){grid-column:1/-1;grid-row:2}
.figures td{padding:0}
.turn.answer{margin-left:.8em}
}
@container np (max-width:26em){
.tools .langs button,.tools .icon{padding:.3em;min-width:1.7em}.tools{gap:.3em}
.tools .button{font-size:0;padding:0 10px}.tools .button::before{content:"+";font-size:20px;line-height:1.6}}
@media (forced-colors:active){
.bar i,.spectrum i,.type::before,.dot,mark{forced-color-adjust:none}
.pill[aria-pressed=true],.tabs [aria-selected=true],.current{outline:2px solid Highlight}
}
@media print{
.top,.pane,.progress,.layers,.more,.choice{display:none!important}
.stage{padding:0}.scroll{overflow:visible}
.fact,li{break-inside:avoid}
}
`;

let sheet;
let text = CSS;

export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}

// The looks of a part that is loaded when it is used.
export function addStyle(css) {
  text += css;
  sheet?.replaceSync(text);
}
